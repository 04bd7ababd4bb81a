package dnas.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class TotalCorrelationTest {
    private static final int DRAWS = 7;
    private static final int POSTERIORS = 11;
    private static final int AXES = 3;

    @Test
    void agreesWithItsDefinitionInDoublePrecision() {
        float[] z = Draws.gaussian(DRAWS * AXES, Draws.seeded(1));
        float[] mean = Draws.gaussian(POSTERIORS * AXES, Draws.seeded(2));
        float[] logVariance = Draws.gaussian(POSTERIORS * AXES, Draws.seeded(3));
        try (NDManager manager = ComputeDevice.CPU.newManager()) {
            float estimate = TotalCorrelation.of(
                            manager.create(z, new Shape(DRAWS, AXES)),
                            manager.create(mean, new Shape(POSTERIORS, AXES)),
                            manager.create(logVariance, new Shape(POSTERIORS, AXES)))
                    .getFloat();
            assertThat((double) estimate).isCloseTo(direct(z, mean, logVariance), within(1e-4));
        }
    }

    private static double direct(float[] z, float[] mean, float[] logVariance) {
        double total = 0;
        for (int j = 0; j < DRAWS; j++) {
            double joint = 0;
            double[] marginal = new double[AXES];
            for (int i = 0; i < POSTERIORS; i++) {
                double density = 1;
                for (int d = 0; d < AXES; d++) {
                    double variance = Math.exp(logVariance[i * AXES + d]);
                    double difference = z[j * AXES + d] - mean[i * AXES + d];
                    double factor =
                            Math.exp(-difference * difference / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
                    density *= factor;
                    marginal[d] += factor;
                }
                joint += density;
            }
            total += Math.log(joint);
            for (double density : marginal) {
                total -= Math.log(density);
            }
        }
        return total / DRAWS;
    }
}

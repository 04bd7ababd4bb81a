package dnas.predictor;

import java.util.Arrays;
import org.hipparchus.stat.StatUtils;

/** The values themselves as a target for regression, standardised. */
public final class StandardTarget {
    private StandardTarget() {}

    /**
     * Values with mean 0 and standard deviation 1.
     *
     * @param values any numbers [n]
     * @return [n]; zeros when all values are equal
     */
    public static double[] of(double[] values) {
        TargetScale scale = scale(values);
        return Arrays.stream(values).map(scale::target).toArray();
    }

    /**
     * The straight line on which these values have their targets; it has no ends.
     *
     * @param values any numbers [n]
     */
    public static TargetScale scale(double[] values) {
        return new Line(StatUtils.mean(values), Math.sqrt(StatUtils.populationVariance(values)));
    }

    private record Line(double mean, double deviation) implements TargetScale {
        @Override
        public double target(double signal) {
            return deviation == 0 ? 0 : (signal - mean) / deviation;
        }

        @Override
        public double signal(double target) {
            return mean + deviation * target;
        }

        @Override
        public boolean reaches(double signal) {
            return true;
        }
    }
}

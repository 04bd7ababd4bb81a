package dnas.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dnas.predictor.GaussianProcess.Hyperparameters;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class GaussianProcessTest {
    private static final Random RANDOM = new Random(1);

    @Test
    void meanEqualsTheTextbookFormula() {
        float[][] rows = rows(12);
        double[] targets = RANDOM.doubles(12, -1, 1).toArray();
        Hyperparameters hyperparameters = new Hyperparameters(1.5, 0.1);
        GaussianProcess process = new GaussianProcess(rows, targets, hyperparameters);
        float[] at = rows(1)[0];
        DMatrixRMaj inverse = GaussianProcess.correlations(rows, 1.5);
        for (int i = 0; i < 12; i++) {
            inverse.add(i, i, 0.1);
        }
        CommonOps_DDRM.invert(inverse);
        double mean = 0;
        double quadratic = 0;
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                mean += process.correlation(at, rows[i]) * inverse.get(i, j) * targets[j];
                quadratic += targets[i] * inverse.get(i, j) * targets[j];
            }
        }
        assertThat(process.mean(at)).isCloseTo(mean, within(1e-9));
        assertThat(process.amplitude()).isCloseTo(quadratic / 12, within(1e-9));
    }

    /** One observation of 1 at distance 0 and noise r: variance s^2 (1 - 1 / (1 + r) + r) with s^2 = 1 / (1 + r). */
    @Test
    void aNewObservationVariesWithTheFunctionAndTheNoise() {
        GaussianProcess process =
                new GaussianProcess(new float[][] {{0}}, new double[] {1}, new Hyperparameters(1, 0.25));
        assertThat(process.predictiveDeviation(new float[] {0}))
                .isCloseTo(Math.sqrt((1 - 0.8 + 0.25) * 0.8), within(1e-12));
        assertThat(process.predictiveDeviation(new float[] {1e6f})).isCloseTo(1, within(1e-12));
    }

    @Test
    void theLikelihoodFindsThatASmoothTargetHasALongScaleAndLittleNoise() {
        float[][] rows = rows(50);
        double[] smooth = new double[50];
        double[] noisy = new double[50];
        for (int i = 0; i < 50; i++) {
            smooth[i] = rows[i][0] + 0.5 * rows[i][1];
            noisy[i] = RANDOM.nextGaussian();
        }
        Hyperparameters ofSmooth = new MarginalLikelihood().fit(rows, smooth).hyperparameters();
        Hyperparameters ofNoisy = new MarginalLikelihood().fit(rows, noisy).hyperparameters();
        assertThat(ofSmooth.noise()).isLessThan(ofNoisy.noise());
        assertThat(ofSmooth.lengthScale()).isGreaterThan(1);
    }

    @Test
    void aBatchAvoidsTheTwinOfWhatItHasChosen() {
        float[][] observed = {{0, 0}, {1, 0}};
        GaussianProcess process = new GaussianProcess(observed, new double[] {-1, 1}, new Hyperparameters(1, 0.01));
        float[][] candidates = {{3, 3}, {3.01f, 3}, {-3, -3}};
        List<Integer> batch = new BatchSelection(process, candidates, new double[3]).choose(2, 4);
        assertThat(batch).contains(2).hasSize(2);
        assertThat(new BatchSelection(process, candidates, new double[3]).choose(9, 4))
                .containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void rankTargetsKeepTheOrderAndIgnoreTheDistances() {
        double[] near = RankTarget.of(new double[] {0.90, 0.91, 0.93});
        assertThat(near).isSorted().isEqualTo(RankTarget.of(new double[] {0.10, 0.92, 0.93}));
        assertThat(RankTarget.of(new double[] {0.5, 0.5})).containsOnly(0);
    }

    private static float[][] rows(int count) {
        float[][] rows = new float[count][4];
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) RANDOM.nextGaussian();
            }
        }
        return rows;
    }
}

package dnas.analysis.disentanglement;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Examples to learn from and others to test on. */
final class Split {
    /** Of three examples two are learned from, as of disentanglement_lib's 15,000. */
    private static final double TRAINING_SHARE = 2 / 3.0;

    /** Rows to learn from. */
    final int[] training;
    /** The other rows. */
    final int[] test;

    private Split(int[] training, int[] test) {
        this.training = training;
        this.test = test;
    }

    /** Splits n rows, at least 2, at random. */
    static Split drawn(int n, RandomGenerator random) {
        int[] rows = new int[n];
        for (int i = 0; i < n; i++) {
            int other = random.nextInt(i + 1);
            rows[i] = rows[other];
            rows[other] = i;
        }
        int training = Math.max(1, (int) (TRAINING_SHARE * n));
        return new Split(Arrays.copyOf(rows, training), Arrays.copyOfRange(rows, training, n));
    }
}

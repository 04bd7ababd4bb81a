package dnas.spaces.nasbench101;

import dnas.space.DatasetFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * One validation run of a cell: the measured one where it is known (30,001 cells), elsewhere simulated.
 *
 * <p>The noise model is empirical: one of the {@value #NEIGHBOURS} measured cells closest in test accuracy is drawn, once
 * per (cell, run seed), and its difference (validation - mean test) is added to the test accuracy. So bias and spread
 * follow the accuracy without a fitted shape. Where the difference is larger than {@value #NOISE}, one of the drawn cell's
 * three tested runs has failed and lowered their mean; added to another mean such a difference would give accuracies that
 * no run has, so the validation accuracy is taken as it is.
 */
final class ValidationNoise {
    static final String FILE = "nasbench101/validation.tsv.gz";
    static final String SHA256 = "91436c540310c78d6e5d65db5da65ed391830a1130e3ecce6791ab1bb3dc10e4";
    private static final int ROWS = 30_001;
    private static final int NEIGHBOURS = 51;
    private static final double NOISE = .02;
    /** Odd, so that every seed is another multiple of it; keeps the draws of neighbouring seeds apart. */
    static final long SPREAD = 0xD1342543DE82EF95L;

    private static final int INDEX_COLUMN = 0;
    private static final int VALIDATION_COLUMN = 5;
    private static final int TEST_COLUMN = 7;

    /** Index of each measured cell, ascending, and its validation accuracy. */
    private final int[] indices;

    private final double[] measured;
    /** Test accuracies ascending, and the difference that belongs to each. */
    private final double[] testAccuracies;

    private final double[] differences;

    private ValidationNoise(int[] indices, double[] measured, double[] testByRow) {
        this.indices = indices;
        this.measured = measured;
        int[] order = IntStream.range(0, indices.length)
                .boxed()
                .sorted((a, b) -> Double.compare(testByRow[a], testByRow[b]))
                .mapToInt(row -> row)
                .toArray();
        testAccuracies = Arrays.stream(order).mapToDouble(row -> testByRow[row]).toArray();
        differences = Arrays.stream(order)
                .mapToDouble(row -> measured[row] - testByRow[row])
                .toArray();
    }

    static ValidationNoise load(Path datasets) {
        int[] indices = new int[ROWS];
        double[] measured = new double[ROWS];
        double[] test = new double[ROWS];
        try (BufferedReader rows = new DatasetFile(datasets.resolve(FILE), SHA256).rows()) {
            for (int row = 0; row < ROWS; row++) {
                String[] columns = rows.readLine().split("\t", -1);
                indices[row] = Integer.parseInt(columns[INDEX_COLUMN]);
                measured[row] = Double.parseDouble(columns[VALIDATION_COLUMN]);
                test[row] = Double.parseDouble(columns[TEST_COLUMN]);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return new ValidationNoise(indices, measured, test);
    }

    /**
     * Validation accuracy of one run, a fraction.
     *
     * @param index of the cell in its space
     * @param testAccuracy its mean test accuracy
     * @param runSeed of the search that asks
     */
    double accuracy(int index, double testAccuracy, long runSeed) {
        int row = Arrays.binarySearch(indices, index);
        if (row >= 0) {
            return measured[row];
        }
        return simulated(index, testAccuracy, runSeed);
    }

    /** Indices of the measured cells. */
    IntStream measured() {
        return Arrays.stream(indices);
    }

    /** The same, as if the cell had not been measured. */
    double simulated(int index, double testAccuracy, long runSeed) {
        int closest = Arrays.binarySearch(testAccuracies, testAccuracy);
        int centre = closest >= 0 ? closest : -closest - 1;
        int from = Math.max(0, Math.min(testAccuracies.length - NEIGHBOURS, centre - NEIGHBOURS / 2));
        int drawn = from + new SplittableRandom(runSeed * SPREAD + index).nextInt(NEIGHBOURS);
        double difference = differences[drawn];
        return Math.abs(difference) > NOISE
                ? testAccuracies[drawn] + difference
                : Math.min(1, testAccuracy + difference);
    }
}

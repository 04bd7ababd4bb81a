package dnas.search.dense;

import dnas.controller.Codes;
import dnas.space.Architecture;
import dnas.space.ListedSpace;
import java.util.stream.IntStream;

/**
 * What the predictor sees of every architecture of a space: float [N][D + S], the code and the structural numbers, each
 * column standardised over the space, each of the two blocks scaled to the same share of a distance.
 */
final class FeatureTable {
    private final float[][] rows;
    private final int axes;

    private FeatureTable(float[][] rows, int axes) {
        this.rows = rows;
        this.axes = axes;
    }

    static <A extends Architecture> FeatureTable of(ListedSpace<A> space, Codes codes) {
        int axes = codes.axes();
        int structure = space.structureSize();
        float[][] rows = new float[space.size()][];
        IntStream.range(0, space.size()).parallel().forEach(index -> {
            float[] row = new float[axes + structure];
            System.arraycopy(codes.row(index), 0, row, 0, axes);
            System.arraycopy(space.structureOf(space.get(index)), 0, row, axes, structure);
            rows[index] = row;
        });
        IntStream.range(0, axes + structure)
                .parallel()
                .forEach(column -> standardise(rows, column, Math.sqrt(2.0 * (column < axes ? axes : structure))));
        return new FeatureTable(rows, axes);
    }

    private static void standardise(float[][] rows, int column, double divisor) {
        double sum = 0;
        for (float[] row : rows) {
            sum += row[column];
        }
        double mean = sum / rows.length;
        double squares = 0;
        for (float[] row : rows) {
            squares += (row[column] - mean) * (row[column] - mean);
        }
        double deviation = Math.sqrt(squares / rows.length);
        double scale = deviation == 0 ? 0 : 1 / (deviation * divisor);
        for (float[] row : rows) {
            row[column] = (float) ((row[column] - mean) * scale);
        }
    }

    float[] row(int index) {
        return rows[index];
    }

    float[][] rows(int[] indices) {
        float[][] selected = new float[indices.length][];
        for (int i = 0; i < indices.length; i++) {
            selected[i] = rows[indices[i]];
        }
        return selected;
    }

    /** Squared distance of two codes, one unit being the root mean square of a standardised axis. */
    double squaredCodeDistance(int a, int b) {
        float[] first = rows[a];
        float[] second = rows[b];
        float sum = 0;
        for (int i = 0; i < axes; i++) {
            float difference = first[i] - second[i];
            sum += difference * difference;
        }
        return 2.0 * sum;
    }
}

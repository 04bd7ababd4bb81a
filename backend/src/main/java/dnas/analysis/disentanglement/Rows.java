package dnas.analysis.disentanglement;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Matrices as results hold them: lists of rows that nobody can change. */
final class Rows {
    private Rows() {}

    static List<List<Double>> of(double[][] matrix) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    /** Columns put in their places among {@code width}, the others 0. */
    static List<List<Double>> spread(List<List<Double>> rows, int[] places, int width) {
        return rows.stream().map(row -> spreadRow(row, places, width)).toList();
    }

    private static List<Double> spreadRow(List<Double> row, int[] places, int width) {
        Double[] wide = Collections.nCopies(width, 0.0).toArray(Double[]::new);
        for (int j = 0; j < places.length; j++) {
            wide[places[j]] = row.get(j);
        }
        return List.of(wide);
    }
}

package dnas.controller;

import dnas.space.Architecture;
import dnas.space.Domain;
import dnas.space.Limits;
import dnas.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Cells that a controller is measured on.
 *
 * @param cells N of them
 * @param concepts their values [N][K]
 * @param codes [N][D]
 */
@SuppressWarnings("ArrayRecordComponent") // as many numbers as lists would be slow; none is compared
record MeasuredCells<A extends Architecture>(List<A> cells, int[][] concepts, float[][] codes) {
    static <A extends Architecture> MeasuredCells<A> draw(
            Controller<A> controller, SearchSpace<A> space, int count, RandomGenerator random) {
        Domain<A> whole = space.within(Limits.NONE);
        List<A> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cells.add(whole.draw(random));
        }
        return new MeasuredCells<>(
                cells, cells.stream().map(space::conceptsOf).toArray(int[][]::new), controller.encode(cells));
    }

    int size() {
        return cells.size();
    }

    MeasuredCells<A> first(int count) {
        return new MeasuredCells<>(
                cells.subList(0, count), Arrays.copyOf(concepts, count), Arrays.copyOf(codes, count));
    }

    /** Codes [N][D] by axis [D][N]. */
    static float[][] byAxis(float[][] codes) {
        float[][] axes = new float[codes[0].length][codes.length];
        for (int i = 0; i < codes.length; i++) {
            for (int d = 0; d < axes.length; d++) {
                axes[d][i] = codes[i][d];
            }
        }
        return axes;
    }

    /** The concepts as if they were a code [N][K]. */
    float[][] conceptsAsCodes() {
        float[][] copies = new float[size()][concepts[0].length];
        for (int i = 0; i < size(); i++) {
            for (int k = 0; k < copies[i].length; k++) {
                copies[i][k] = concepts[i][k];
            }
        }
        return copies;
    }

    /** By concept [K][N]. */
    int[][] factors() {
        int[][] factors = new int[concepts[0].length][size()];
        for (int i = 0; i < size(); i++) {
            for (int k = 0; k < factors.length; k++) {
                factors[k][i] = concepts[i][k];
            }
        }
        return factors;
    }
}

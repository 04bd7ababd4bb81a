package dnas.analysis.effects;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Made-up cells of three concepts, of which the second leans on the first. */
final class Cells {
    static final List<String> NAMES = List.of("a", "b", "c");
    final int[][] values;
    final double[] response;

    /** Response of a cell by its concepts; the generator draws noise. */
    interface Truth {
        double of(int a, int b, int c, RandomGenerator random);
    }

    Cells(int n, long seed, Truth truth) {
        Random random = new Random(seed);
        values = new int[3][n];
        response = new double[n];
        for (int i = 0; i < n; i++) {
            values[0][i] = random.nextInt(6);
            values[1][i] = values[0][i] / 2 + random.nextInt(3);
            values[2][i] = random.nextInt(2);
            response[i] = truth.of(values[0][i], values[1][i], values[2][i], random);
        }
    }

    ConceptEffects effects() {
        return ConceptEffects.of(NAMES, values, response);
    }
}

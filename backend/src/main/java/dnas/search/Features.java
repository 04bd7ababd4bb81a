package dnas.search;

import dnas.controller.Controller;
import dnas.space.Architecture;
import dnas.space.FloatRows;
import dnas.space.ListedDomain;
import dnas.space.ListedSpace;
import dnas.space.SearchSpace;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a predictor can see of architectures: the code [D] and the structural numbers [S]. Each column is divided by its
 * deviation over the space, and each of the two blocks scaled to the same share of a squared distance. Nothing is centred,
 * since only distances matter. Safe for many threads while nobody numbers what is new.
 *
 * @param <A> architectures of the space
 */
public final class Features<A extends Architecture> {
    private final FeatureRows<A> rows;
    private final float[] codeScales;
    private final float[] structureScales;

    private Features(FeatureRows<A> rows, float[] codeScales, float[] structureScales) {
        this.rows = rows;
        this.codeScales = codeScales;
        this.structureScales = structureScales;
    }

    /**
     * Of a listed space.
     *
     * @param codes [N][D]
     * @param structures [N][S]
     */
    public static <A extends Architecture> Features<A> listed(
            ListedSpace<A> space, FloatRows codes, FloatRows structures) {
        return new Features<>(new ListedRows<>(space, codes, structures), scales(codes), scales(structures));
    }

    /**
     * Of a space that is too large to be listed, whose architectures the controller encodes as they are met.
     *
     * @param codes of a uniform sample [N][D], whose deviations stand for the space's
     * @param structures of the same sample [N][S]
     */
    static <A extends Architecture> Features<A> met(
            SearchSpace<A> space, Controller<A> controller, FloatRows codes, FloatRows structures) {
        return new Features<>(new MetRows<>(space, controller), scales(codes), scales(structures));
    }

    /** Number of each of some architectures, by which everything else is asked for. */
    public int[] numbersOf(List<A> architectures) {
        return rows.numbersOf(architectures);
    }

    /** The same of every architecture of a listed domain, in its order. */
    public int[] numbersOf(ListedDomain<A> domain) {
        return rows.numbersOf(domain);
    }

    /** Number of one architecture. */
    public int numberOf(A architecture) {
        return numbersOf(List.of(architecture))[0];
    }

    public A get(int number) {
        return rows.get(number);
    }

    /** 1 / (deviation * sqrt(2 columns)) of each column; 0 for a constant one. */
    private static float[] scales(FloatRows rows) {
        int columns = rows.columns();
        float[] first = rows.row(0);
        double[] sums = new double[columns];
        double[] squares = new double[columns];
        for (int index = 0; index < rows.size(); index++) {
            float[] row = rows.row(index);
            for (int column = 0; column < columns; column++) {
                double shifted = (double) row[column] - first[column];
                sums[column] += shifted;
                squares[column] += shifted * shifted;
            }
        }
        float[] scales = new float[columns];
        for (int column = 0; column < columns; column++) {
            double mean = sums[column] / rows.size();
            double deviation = Math.sqrt(Math.max(0, squares[column] / rows.size() - mean * mean));
            scales[column] = deviation == 0 ? 0 : (float) (1 / (deviation * Math.sqrt(2.0 * columns)));
        }
        return scales;
    }

    /** Which of the two blocks a predictor reads. */
    public enum View {
        CODE,
        STRUCTURE,
        CODE_AND_STRUCTURE
    }

    /** Features of one architecture: [D], [S] or [D + S], the code first. */
    public float[] row(int index, View view) {
        return switch (view) {
            case CODE -> codeAt(index);
            case STRUCTURE -> withStructure(new float[0], index);
            case CODE_AND_STRUCTURE -> withStructure(codeAt(index), index);
        };
    }

    private float[] withStructure(float[] first, int index) {
        float[] numbers = rows.structure(index);
        float[] row = Arrays.copyOf(first, first.length + structureScales.length);
        for (int i = 0; i < structureScales.length; i++) {
            row[first.length + i] = numbers[i] * structureScales[i];
        }
        return row;
    }

    /** The scaled code [D] of one architecture. */
    public float[] codeAt(int index) {
        float[] code = rows.code(index);
        float[] scaled = new float[code.length];
        for (int i = 0; i < code.length; i++) {
            scaled[i] = code[i] * codeScales[i];
        }
        return scaled;
    }

    /**
     * Squared distance of an architecture's code to a scaled one [D], one unit being the mean square of a standardised axis.
     */
    public double squaredCodeDistance(int index, float[] code) {
        return squaredDistance(codeAt(index), code);
    }

    /**
     * The same to several scaled codes; a code is read once for all of them.
     *
     * @param indices [n]
     * @param centres [C][D]
     * @return [C][n]
     */
    public double[][] squaredCodeDistances(int[] indices, float[][] centres) {
        double[][] distances = new double[centres.length][indices.length];
        IntStream.range(0, indices.length).parallel().forEach(i -> {
            float[] code = codeAt(indices[i]);
            for (int centre = 0; centre < centres.length; centre++) {
                distances[centre][i] = squaredDistance(code, centres[centre]);
            }
        });
        return distances;
    }

    /** Two sums side by side do not wait for each other. */
    private static double squaredDistance(float[] a, float[] b) {
        float even = 0;
        float odd = 0;
        int last = a.length - 1;
        for (int i = 0; i < last; i += 2) {
            float first = a[i] - b[i];
            float second = a[i + 1] - b[i + 1];
            even += first * first;
            odd += second * second;
        }
        if (a.length % 2 == 1) {
            even += (a[last] - b[last]) * (a[last] - b[last]);
        }
        return 2.0 * (even + odd);
    }
}

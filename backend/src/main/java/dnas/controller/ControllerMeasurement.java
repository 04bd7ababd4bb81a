package dnas.controller;

import dnas.analysis.Correlation;
import dnas.analysis.disentanglement.MutualInformationGap;
import dnas.space.Architecture;
import dnas.space.Concept;
import dnas.space.Decoded;
import dnas.space.FlopsRange;
import dnas.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Measures a controller on drawn cells.
 *
 * @param <A> architectures of the space
 */
final class ControllerMeasurement<A extends Architecture> {
    static final int CELLS = 4000;
    /** Keeps these draws apart from those of training, whatever its seed. */
    private static final long SEED = 0x6d65617375726564L;

    private final Controller<A> controller;
    private final SearchSpace<A> space;
    private final RandomGenerator random = Draws.seeded(SEED);
    private final List<A> cells = new ArrayList<>();
    private final int[][] truth;
    private final float[][] codes;

    ControllerMeasurement(Controller<A> controller, SearchSpace<A> space) {
        this.controller = controller;
        this.space = space;
        for (int i = 0; i < CELLS; i++) {
            cells.add(space.sample(FlopsRange.ALL, random));
        }
        truth = cells.stream().map(space::conceptsOf).toArray(int[][]::new);
        codes = controller.encode(cells);
    }

    ControllerReport report(double trainingSeconds) {
        List<Decoded<A>> own = controller.decode(codes, Controller.BEAM);
        float[][] prior = new float[CELLS][];
        for (int i = 0; i < CELLS; i++) {
            prior[i] = Draws.gaussian(controller.freeAxes(), random);
        }
        return new ControllerReport(
                CELLS,
                exact(own),
                valid(own),
                valid(controller.decode(truth, prior, Controller.BEAM)),
                MutualInformationGap.of(transposed(codes), transposed(truth)),
                controller.conceptAxes() > 0 ? swapAgreement() : Map.of(),
                correlations(),
                trainingSeconds);
    }

    private double exact(List<Decoded<A>> decoded) {
        int exact = 0;
        for (int i = 0; i < CELLS; i++) {
            exact += decoded.get(i) instanceof Decoded.Valid<A> valid
                            && valid.architecture().equals(cells.get(i))
                    ? 1
                    : 0;
        }
        return (double) exact / CELLS;
    }

    private double valid(List<Decoded<A>> decoded) {
        return (double) decoded.stream().filter(Decoded.Valid.class::isInstance).count() / CELLS;
    }

    /** Free axes of a cell with the concepts of another; an invalid decode agrees in nothing. */
    private Map<String, Double> swapAgreement() {
        float[][] free = new float[CELLS][];
        for (int i = 0; i < CELLS; i++) {
            float[] other = codes[(i + CELLS / 2) % CELLS];
            free[i] = Arrays.copyOfRange(other, controller.conceptAxes(), controller.axes());
        }
        List<Decoded<A>> swapped = controller.decode(truth, free, Controller.BEAM);
        int[] agreeing = new int[space.concepts().size()];
        for (int i = 0; i < CELLS; i++) {
            if (swapped.get(i) instanceof Decoded.Valid<A> valid) {
                int[] got = space.conceptsOf(valid.architecture());
                for (int k = 0; k < got.length; k++) {
                    agreeing[k] += got[k] == truth[i][k] ? 1 : 0;
                }
            }
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int k = 0; k < agreeing.length; k++) {
            shares.put(space.concepts().get(k).name(), (double) agreeing[k] / CELLS);
        }
        return shares;
    }

    private Map<String, Double> correlations() {
        float[][] axes = transposed(codes);
        int[][] values = transposed(truth);
        Map<String, Double> correlations = new LinkedHashMap<>();
        for (int k = 0; k < values.length; k++) {
            Concept concept = space.concepts().get(k);
            int[] factor = values[k];
            double correlation = controller.conceptAxes() > 0
                    ? Correlation.of(axes[k], factor)
                    : Arrays.stream(axes)
                            .mapToDouble(axis -> Math.abs(Correlation.of(axis, factor)))
                            .max()
                            .orElse(0);
            correlations.put(concept.name(), correlation);
        }
        return correlations;
    }

    private static float[][] transposed(float[][] rows) {
        float[][] columns = new float[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }

    private static int[][] transposed(int[][] rows) {
        int[][] columns = new int[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }
}

package dnas.controller;

import dnas.analysis.Correlation;
import dnas.analysis.disentanglement.Disentanglement;
import dnas.space.Architecture;
import dnas.space.SearchSpace;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Measures a controller on drawn cells, the traversals on the first few of them.
 *
 * @param <A> architectures of the space
 */
final class ControllerMeasurement<A extends Architecture> {
    /** At most; a space of fewer is measured on as many as it has. */
    static final int CELLS = 4000;

    static final int TRAVERSED = 32;

    private static final int GREEDY = 1;
    /** Keeps these draws apart from those of training, whatever its seed. */
    private static final long SEED = 0x6d65617375726564L;
    /** Splits the cells alike for every code that is scored. */
    private static final long SPLIT = SEED + 1;

    private final Controller<A> controller;
    private final SearchSpace<A> space;

    ControllerMeasurement(Controller<A> controller, SearchSpace<A> space) {
        this.controller = controller;
        this.space = space;
    }

    ControllerReport report(Making training) {
        long start = System.nanoTime();
        RandomGenerator random = Draws.seeded(SEED);
        MeasuredCells<A> all = MeasuredCells.draw(controller, space, (int) Math.min(CELLS, space.count()), random);
        float[][] prior = new float[all.size()][];
        Arrays.setAll(prior, i -> Draws.gaussian(controller.freeAxes(), random));
        Decoding beam = decoding(all, prior, Controller.BEAM);
        Decoding greedy = decoding(all, prior, GREEDY);
        TraversalEffects effects = new Traversals<>(controller, space)
                .from(all.first(Math.min(TRAVERSED, all.size())).codes());
        return new ControllerReport(
                beam,
                greedy,
                effects,
                scores(all),
                correlations(MeasuredCells.byAxis(all.codes()), all.factors()),
                training,
                Making.now(start, controller, space));
    }

    private Decoding decoding(MeasuredCells<A> cells, float[][] prior, int width) {
        Steering steering = named() ? new SteeringMeasurement<>(controller, space, width).on(cells) : null;
        return new Decoding(width, Reconstruction.of(controller, cells, prior, width), steering);
    }

    private CodeScores scores(MeasuredCells<A> cells) {
        int[][] factors = cells.factors();
        return new CodeScores(
                scored(cells.codes(), factors),
                named() ? scored(controller.encodeUnsnapped(cells.cells()), factors) : null,
                scored(cells.conceptsAsCodes(), factors));
    }

    private static Disentanglement scored(float[][] codes, int[][] factors) {
        return Disentanglement.of(MeasuredCells.byAxis(codes), factors, Draws.seeded(SPLIT));
    }

    private boolean named() {
        return controller.conceptAxes() > 0;
    }

    private Map<String, Double> correlations(float[][] axes, int[][] factors) {
        Map<String, Double> correlations = new LinkedHashMap<>();
        for (int k = 0; k < factors.length; k++) {
            int[] factor = factors[k];
            double correlation = named()
                    ? Correlation.of(axes[k], factor)
                    : Arrays.stream(axes)
                            .mapToDouble(axis -> Math.abs(Correlation.of(axis, factor)))
                            .max()
                            .orElse(0);
            correlations.put(space.concepts().get(k).name(), correlation);
        }
        return correlations;
    }
}

package dnas.controller;

import dnas.analysis.Correlation;
import dnas.analysis.disentanglement.Disentanglement;
import dnas.space.Architecture;
import dnas.space.ListedSpace;
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
    /** Keeps these draws apart from those of training, whatever its seed. */
    private static final long SEED = 0x6d65617375726564L;

    private final Controller<A> controller;
    private final ListedSpace<A> space;

    ControllerMeasurement(Controller<A> controller, ListedSpace<A> space) {
        this.controller = controller;
        this.space = space;
    }

    ControllerReport report(double trainingSeconds) {
        long start = System.nanoTime();
        RandomGenerator random = Draws.seeded(SEED);
        MeasuredCells<A> all = MeasuredCells.draw(controller, space, Math.min(CELLS, space.size()), random);
        boolean named = controller.conceptAxes() > 0;
        Reconstruction reconstruction = Reconstruction.of(controller, all, random);
        Steering steering = named ? new SteeringMeasurement<>(controller, space).on(all) : null;
        TraversalEffects effects = new Traversals<>(controller, space)
                .from(all.first(Math.min(TRAVERSED, all.size())).codes());
        float[][] axes = all.axes();
        int[][] factors = all.factors();
        return new ControllerReport(
                reconstruction,
                steering,
                effects,
                Disentanglement.of(axes, factors, random),
                correlations(axes, factors),
                trainingSeconds,
                (System.nanoTime() - start) / 1e9);
    }

    private Map<String, Double> correlations(float[][] axes, int[][] factors) {
        Map<String, Double> correlations = new LinkedHashMap<>();
        for (int k = 0; k < factors.length; k++) {
            int[] factor = factors[k];
            double correlation = controller.conceptAxes() > 0
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

package dnas.controller;

import dnas.space.Architecture;
import dnas.space.Concept;
import dnas.space.Decoded;
import dnas.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Varies one axis after the other and sees which concepts move.
 *
 * @param <A> architectures of the space
 */
final class Traversals<A extends Architecture> {
    static final int POINTS = 11;
    private static final float REACH = 3;

    private final Controller<A> controller;
    private final SearchSpace<A> space;

    Traversals(Controller<A> controller, SearchSpace<A> space) {
        this.controller = controller;
        this.space = space;
    }

    /** The effects on ways from some codes [C][D]. */
    TraversalEffects from(float[][] codes) {
        List<List<Double>> effect = new ArrayList<>();
        List<List<Double>> asked = new ArrayList<>();
        for (int axis = 0; axis < controller.axes(); axis++) {
            float[][] ways = ways(codes, axis);
            effect.add(spread(decoded(ways)));
            asked.add(axis < controller.conceptAxes() ? spread(asked(ways)) : standing());
        }
        return new TraversalEffects(codes.length, names(), concepts(), List.copyOf(effect), List.copyOf(asked));
    }

    /** Codes [C x POINTS][D], those of one way beside each other. */
    private float[][] ways(float[][] codes, int axis) {
        float[][] ways = new float[codes.length * POINTS][];
        for (int i = 0; i < ways.length; i++) {
            float value = REACH * (2f * (i % POINTS) / (POINTS - 1) - 1);
            ways[i] = controller.move(codes[i / POINTS], axis, value);
        }
        return ways;
    }

    /** Concepts [C x POINTS] of what is decoded; empty where that is invalid. */
    private List<int[]> decoded(float[][] ways) {
        return controller.decode(ways, Controller.BEAM).stream()
                .map(decoded ->
                        decoded instanceof Decoded.Valid<A> valid ? space.conceptsOf(valid.architecture()) : new int[0])
                .toList();
    }

    private List<int[]> asked(float[][] ways) {
        return Arrays.stream(ways).map(controller::conceptsOf).toList();
    }

    /** Mean over the ways of each concept's deviation along one [K]. */
    private List<Double> spread(List<int[]> points) {
        int ways = points.size() / POINTS;
        float[] unit = controller.concepts().deviation();
        return IntStream.range(0, unit.length)
                .mapToObj(k -> IntStream.range(0, ways)
                                .mapToDouble(way -> deviation(points.subList(way * POINTS, (way + 1) * POINTS), k))
                                .average()
                                .orElse(0)
                        / unit[k])
                .toList();
    }

    private static double deviation(List<int[]> way, int concept) {
        double[] values = way.stream()
                .filter(point -> point.length > 0)
                .mapToDouble(point -> point[concept])
                .toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }

    private List<Double> standing() {
        return concepts().stream().map(concept -> 0.0).toList();
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int axis = 0; axis < controller.axes(); axis++) {
            names.add(
                    axis < controller.conceptAxes()
                            ? concepts().get(axis)
                            : "free" + (axis - controller.conceptAxes() + 1));
        }
        return names;
    }

    private List<String> concepts() {
        return space.concepts().stream().map(Concept::name).toList();
    }
}

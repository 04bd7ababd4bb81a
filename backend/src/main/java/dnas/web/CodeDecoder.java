package dnas.web;

import dnas.Choice;
import dnas.InvalidInput;
import dnas.benchmark.Benchmark;
import dnas.controller.Controller;
import dnas.controller.Sliders;
import dnas.space.Architecture;
import dnas.space.Decoded;
import dnas.space.ListedSpace;
import dnas.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers what becomes of a code: decodes it, varies an axis of it, finds and draws codes.
 *
 * @param <A> architectures of the controller's space
 */
final class CodeDecoder<A extends Architecture> {
    private static final int GREEDY = 1;
    /** Of a traversal; more would not be seen beside each other. */
    private static final int POINTS = 11;
    /** Both ends of a traversal of a free axis, in deviations of the prior. */
    private static final float REACH = 3;

    private final Benchmark<A> benchmark;
    private final SearchSpace<A> space;
    private final Controller<A> controller;
    private final Sliders sliders;
    /** Of its concept axes. */
    private final List<String> concepts;

    CodeDecoder(Benchmark<A> benchmark, Controller<A> controller) {
        this.benchmark = benchmark;
        this.controller = controller;
        space = benchmark.space();
        sliders = controller.sliders();
        concepts = AskedCode.concepts(space, controller);
    }

    DecodedView decode(CodeRequest request) {
        AskedCode asked = AskedCode.of(request, space, controller);
        int width = width(request);
        Decoded<A> decoded = controller
                .decode(new int[][] {asked.told()}, new float[][] {asked.free()}, width)
                .get(0);
        return new DecodedView(
                named(asked.asked()),
                Arrays.equals(asked.asked(), asked.told()),
                named(asked.told()),
                boxed(asked.free()),
                width,
                architecture(decoded),
                reason(decoded),
                IntStream.range(0, controller.conceptAxes())
                        .mapToObj(concept -> slider(asked.told(), concept))
                        .toList());
    }

    private DecodedView.SliderView slider(int[] told, int concept) {
        int[] values = sliders.values(concept);
        List<int[]> ways = sliders.ways(told, concept);
        return new DecodedView.SliderView(
                concepts.get(concept),
                IntStream.range(0, values.length)
                        .mapToObj(i -> new DecodedView.ChoiceView(values[i], changes(told, ways.get(i), concept)))
                        .toList());
    }

    TraversalView traverse(CodeRequest request) {
        List<String> axes = new ArrayList<>(concepts);
        IntStream.rangeClosed(1, controller.freeAxes()).forEach(axis -> axes.add("free" + axis));
        if (request.axis() == null) {
            throw new InvalidInput("axis", null, "axis is missing; choose one of " + String.join(", ", axes) + ".");
        }
        int axis = axes.indexOf(Choice.named("axis", "axis", request.axis(), axes, name -> name));
        AskedCode asked = AskedCode.of(request, space, controller);
        return axis < controller.conceptAxes()
                ? alongConcept(asked, axis, width(request))
                : alongFree(asked, axis - controller.conceptAxes(), width(request));
    }

    private TraversalView alongConcept(AskedCode asked, int concept, int width) {
        int[] values = sliders.values(concept);
        List<int[]> ways = sliders.ways(asked.told(), concept);
        List<Integer> places = sliders.spread(concept, asked.told()[concept], POINTS);
        int[][] told = places.stream().map(ways::get).toArray(int[][]::new);
        float[][] free = places.stream().map(place -> asked.free()).toArray(float[][]::new);
        List<Decoded<A>> decoded = controller.decode(told, free, width);
        return new TraversalView(
                concepts.get(concept),
                values.length,
                IntStream.range(0, told.length)
                        .mapToObj(i ->
                                point(values[places.get(i)], changes(asked.told(), told[i], concept), decoded.get(i)))
                        .toList());
    }

    private TraversalView alongFree(AskedCode asked, int axis, int width) {
        int[][] told = new int[POINTS][];
        float[][] free = new float[POINTS][];
        for (int i = 0; i < POINTS; i++) {
            told[i] = asked.told();
            free[i] = asked.free().clone();
            free[i][axis] = REACH * (2f * i / (POINTS - 1) - 1);
        }
        List<Decoded<A>> decoded = controller.decode(told, free, width);
        return new TraversalView(
                "free" + (axis + 1),
                null,
                IntStream.range(0, POINTS)
                        .mapToObj(i -> point(free[i][axis], Map.of(), decoded.get(i)))
                        .toList());
    }

    private TraversalView.PointView point(float value, Map<String, Integer> changes, Decoded<A> decoded) {
        return new TraversalView.PointView(value, changes, architecture(decoded), reason(decoded));
    }

    /** The code of an architecture; empty when the space has none of this hash or notation. */
    Optional<CodeView> codeOf(String hash) {
        return space.named(hash).map(architecture -> code(controller.encode(List.of(architecture))[0]));
    }

    /**
     * A code drawn from the prior: concepts of an architecture drawn uniformly from those that stand for the space, N(0, 1) on
     * each free axis.
     */
    CodeView drawn(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        ListedSpace<A> all = space.representatives();
        int[] drawn = space.conceptsOf(all.get(random.nextInt(all.size())));
        float[] free = new float[controller.freeAxes()];
        for (int d = 0; d < free.length; d++) {
            free[d] = (float) random.nextGaussian();
        }
        return code(controller.code(drawn, free));
    }

    private CodeView code(float[] code) {
        int[] values = controller.conceptAxes() == 0 ? new int[0] : controller.conceptsOf(code);
        return new CodeView(
                named(values), boxed(Arrays.copyOfRange(code, controller.conceptAxes(), controller.axes())));
    }

    private static int width(CodeRequest request) {
        return request.greedy() ? GREEDY : Controller.BEAM;
    }

    /** What is other in a combination, but for the concept that was moved. */
    private Map<String, Integer> changes(int[] from, int[] to, int moved) {
        Map<String, Integer> changes = new LinkedHashMap<>();
        for (int k = 0; k < from.length; k++) {
            if (k != moved && from[k] != to[k]) {
                changes.put(concepts.get(k), to[k]);
            }
        }
        return changes;
    }

    private Map<String, Integer> named(int[] values) {
        return values.length == 0 ? Map.of() : ConceptValues.named(space, values);
    }

    private static List<Float> boxed(float[] values) {
        List<Float> list = new ArrayList<>();
        for (float value : values) {
            list.add(value);
        }
        return list;
    }

    private @Nullable DecodedArchitectureView architecture(Decoded<A> decoded) {
        return decoded instanceof Decoded.Valid<A> valid
                ? DecodedArchitectureView.of(benchmark, valid.architecture())
                : null;
    }

    private @Nullable String reason(Decoded<A> decoded) {
        return decoded instanceof Decoded.Invalid<A> invalid ? invalid.reason() : null;
    }
}

package dnas.web;

import dnas.Choice;
import dnas.InvalidInput;
import dnas.controller.Controller;
import dnas.controller.Sliders;
import dnas.space.Concept;
import dnas.space.SearchSpace;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A code that is asked of one controller. Without concept supervision it has no concepts, K is 0.
 *
 * @param asked concepts [K], which need not exist together
 * @param told what they are snapped to [K]
 * @param free of the free axes [Z]
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AskedCode(int[] asked, int[] told, float[] free) {
    private static final int[] NONE = {};

    /**
     * Reads a request as the controller can take it.
     *
     * @throws InvalidInput when it names an axis that the controller has not, or gives too few or too many numbers
     */
    static AskedCode of(CodeRequest request, SearchSpace<?> space, Controller<?> controller) {
        boolean named = controller.conceptAxes() > 0;
        float[] axes = request.axes();
        if (axes != null) {
            requireLength("axes", axes, controller.axes());
            return new AskedCode(
                    named ? controller.sliders().rounded(axes) : NONE,
                    named ? controller.conceptsOf(axes) : NONE,
                    Arrays.copyOfRange(axes, controller.conceptAxes(), controller.axes()));
        }
        float[] free = request.free() == null ? new float[controller.freeAxes()] : request.free();
        requireLength("free", free, controller.freeAxes());
        List<String> concepts = concepts(space, controller);
        for (String name : request.concepts().keySet()) {
            requireNamed(name, named, controller);
            Choice.named("concepts", "concept", name, concepts, concept -> concept);
        }
        return named ? snapped(request, controller.sliders(), concepts, free) : new AskedCode(NONE, NONE, free);
    }

    /** Names of a controller's concept axes; none without concept supervision. */
    static List<String> concepts(SearchSpace<?> space, Controller<?> controller) {
        return controller.conceptAxes() == 0
                ? List.of()
                : space.concepts().stream().map(Concept::name).toList();
    }

    private static AskedCode snapped(CodeRequest request, Sliders sliders, List<String> concepts, float[] free) {
        List<OptionalInt> wanted =
                concepts.stream().map(name -> value(request, name)).toList();
        int[] completed = sliders.completed(wanted);
        int[] asked = IntStream.range(0, completed.length)
                .map(k -> wanted.get(k).orElse(completed[k]))
                .toArray();
        String moved = request.moved();
        if (moved == null || sliders.exist(asked)) {
            return new AskedCode(asked, completed, free);
        }
        int place = concepts.indexOf(Choice.named("moved", "concept", moved, concepts, name -> name));
        return new AskedCode(asked, sliders.moved(asked, place), free);
    }

    private static OptionalInt value(CodeRequest request, String concept) {
        Integer value = request.concepts().get(concept);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static void requireNamed(String concept, boolean named, Controller<?> controller) {
        if (!named) {
            throw new InvalidInput(
                    "concepts",
                    concept,
                    "The codes of " + controller.spec().id() + " name no concepts; give free axes alone.");
        }
    }

    private static void requireLength(String field, float[] numbers, int expected) {
        if (numbers.length != expected) {
            throw new InvalidInput(
                    field,
                    numbers.length,
                    field + " must hold " + expected + " numbers, one an axis; it holds " + numbers.length + ".");
        }
    }
}

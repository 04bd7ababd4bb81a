package dnas.web;

import dnas.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A code that is asked for: by concepts and free axes, or by the raw numbers of all axes. The field and the value that cannot
 * be read are named; whether they fit a controller is for that to say.
 *
 * @param concepts asked values by name; those left out are filled so that the combination exists
 * @param free of the free axes [Z]; null for 0 on each
 * @param axes of all axes [D]; null where concepts and free axes are given
 * @param moved the concept whose slider moved last, which obeys first where the combination does not exist
 * @param greedy whether the decoder takes the most probable decision each time, instead of a beam
 * @param axis that a traversal varies
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CodeRequest(
        Map<String, Integer> concepts,
        float @Nullable [] free,
        float @Nullable [] axes,
        @Nullable String moved,
        boolean greedy,
        @Nullable String axis) {
    private static final List<String> FIELDS = List.of("concepts", "free", "axes", "moved", "greedy", "axis");
    /** Beyond so many standard deviations of the prior there is nothing to see, and numbers overflow some day. */
    private static final double FARTHEST = 20;

    static CodeRequest read(String text, JsonMapper json) {
        JsonNode body = RequestBody.read(text.isBlank() ? "{}" : text, json, FIELDS, "a code");
        float[] axes = numbers(body, "axes");
        if (axes != null && (body.has("concepts") || body.has("free"))) {
            throw new InvalidInput("axes", null, "Give either axes, or concepts and free; not both.");
        }
        return new CodeRequest(
                concepts(body.path("concepts")),
                numbers(body, "free"),
                axes,
                word(body, "moved"),
                greedy(body.path("greedy")),
                word(body, "axis"));
    }

    private static Map<String, Integer> concepts(JsonNode node) {
        Map<String, Integer> concepts = new LinkedHashMap<>();
        if (!node.isMissingNode() && !node.isObject()) {
            throw new InvalidInput(
                    "concepts", node.toString(), "concepts must be an object of names and whole numbers.");
        }
        node.forEachEntry((name, value) -> {
            if (!value.isInt()) {
                throw new InvalidInput(
                        "concepts." + name, value.toString(), name + " (" + value + ") must be a whole number.");
            }
            concepts.put(name, value.intValue());
        });
        return concepts;
    }

    private static float @Nullable [] numbers(JsonNode body, String field) {
        JsonNode node = body.path(field);
        if (node.isMissingNode()) {
            return null;
        }
        if (!node.isArray()) {
            throw new InvalidInput(field, node.toString(), field + " must be a list of numbers.");
        }
        List<JsonNode> items = new ArrayList<>(node.values());
        float[] numbers = new float[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode item = items.get(i);
            if (!item.isNumber() || Math.abs(item.doubleValue()) > FARTHEST) {
                throw new InvalidInput(
                        field,
                        item.toString(),
                        field + " holds " + item + ", which is no number between -" + (int) FARTHEST + " and "
                                + (int) FARTHEST + ".");
            }
            numbers[i] = item.floatValue();
        }
        return numbers;
    }

    private static @Nullable String word(JsonNode body, String field) {
        JsonNode node = body.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw new InvalidInput(field, node.toString(), field + " (" + node + ") must be the name of an axis.");
        }
        return node.stringValue();
    }

    private static boolean greedy(JsonNode node) {
        if (!node.isMissingNode() && !node.isBoolean()) {
            throw new InvalidInput("greedy", node.toString(), "greedy (" + node + ") must be true or false.");
        }
        return node.asBoolean(false);
    }
}

package dnas.web;

import dnas.InvalidInput;
import dnas.run.NewStudy;
import dnas.search.StrategyChoice;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.space.MeasureLimit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the body that launches a study, and names the field and the value that cannot be read. Whether what is read can be
 * searched is for the engine to say.
 */
final class StudyRequest {
    private static final List<String> FIELDS = List.of(
            "name",
            "space",
            "strategies",
            "signal",
            "queries",
            "flopsRange",
            "measureLimits",
            "seeds",
            "controllerSeed");
    private static final List<String> LIMITS = List.of("min", "max");
    private static final int LONGEST_NAME = 200;
    private static final int MOST_SEEDS = 1000;

    private final JsonNode body;

    private StudyRequest(JsonNode body) {
        this.body = body;
    }

    static NewStudy read(String text, JsonMapper json) {
        JsonNode body;
        try {
            body = json.readTree(text);
        } catch (JacksonException malformed) {
            throw new InvalidInput("body", null, "The body is not JSON: " + malformed.getOriginalMessage());
        }
        if (body == null || !body.isObject()) {
            throw new InvalidInput("body", null, "The body must be a JSON object that describes a study.");
        }
        return new StudyRequest(body).toStudy();
    }

    /** The engine's refusal of one search with the field as the request spells it, which names several strategies. */
    static InvalidInput refusal(InvalidInput ofSearch) {
        return ofSearch.field().equals("strategy")
                ? new InvalidInput("strategies", ofSearch.value(), ofSearch.sentence())
                : ofSearch;
    }

    private NewStudy toStudy() {
        requireKnown(body, FIELDS, "");
        String space = text("space");
        List<String> strategies = distinct(
                "strategies",
                elements("strategies", Integer.MAX_VALUE).stream()
                        .map(node -> StrategyChoice.normal(string("strategies", node)))
                        .toList());
        String signal = text("signal");
        int queries = Math.toIntExact(number("queries", required("queries"), 0, Integer.MAX_VALUE));
        FlopsRange range = range();
        List<Long> seeds = distinct(
                "seeds",
                elements("seeds", MOST_SEEDS).stream()
                        .map(node -> number("seeds", node, 0, Long.MAX_VALUE))
                        .toList());
        JsonNode controller = body.get("controllerSeed");
        long controllerSeed = absent(controller) ? 1 : number("controllerSeed", controller, 0, Long.MAX_VALUE);
        String name = name(queries, range, seeds.size());
        return new NewStudy(
                name, space, strategies, signal, queries, new Limits(range, measureLimits()), seeds, controllerSeed);
    }

    /** A field that is spelt wrongly must not mean its default. */
    private static void requireKnown(JsonNode object, List<String> known, String parent) {
        for (String field : object.propertyNames()) {
            if (!known.contains(field)) {
                throw new InvalidInput(
                        parent + field,
                        null,
                        "There is no field \"" + parent + field + "\"; known are " + String.join(", ", known) + ".");
            }
        }
    }

    private String name(int queries, FlopsRange range, int seeds) {
        JsonNode node = body.get("name");
        if (absent(node)) {
            return usualName(queries, range, seeds);
        }
        String name = string("name", node).strip();
        if (name.length() > LONGEST_NAME) {
            throw new InvalidInput(
                    "name", name, "name has " + name.length() + " characters; " + LONGEST_NAME + " are allowed.");
        }
        return name.isEmpty() ? usualName(queries, range, seeds) : name;
    }

    private static String usualName(int queries, FlopsRange range, int seeds) {
        String from = range.min() == 0 ? "" : "at least " + mega(range.min()) + ", ";
        String limit = range.max() == Long.MAX_VALUE ? "" : "at most " + mega(range.max()) + ", ";
        return queries + " queries, " + from + limit + seeds + (seeds == 1 ? " seed" : " seeds");
    }

    private static String mega(long flops) {
        return String.format(Locale.ROOT, "%,.0f MFLOPs", flops / 1e6);
    }

    private static <T> List<T> distinct(String field, List<T> values) {
        Set<T> seen = new HashSet<>();
        for (T value : values) {
            if (!seen.add(value)) {
                throw new InvalidInput(field, value, field + " holds " + value + " twice; name each once.");
            }
        }
        return values;
    }

    private FlopsRange range() {
        JsonNode node = body.get("flopsRange");
        if (absent(node)) {
            return FlopsRange.ALL;
        }
        if (!node.isObject()) {
            throw new InvalidInput("flopsRange", node, "flopsRange must be an object with min and max.");
        }
        requireKnown(node, LIMITS, "flopsRange.");
        return new RangeView(end(node, "min"), end(node, "max")).toRange("flopsRange.");
    }

    private List<MeasureLimit> measureLimits() {
        if (absent(body.get("measureLimits"))) {
            return List.of();
        }
        if (!body.get("measureLimits").isArray()) {
            throw new InvalidInput("measureLimits", body.get("measureLimits"), "measureLimits must be a list.");
        }
        return body.get("measureLimits").values().stream()
                .map(StudyRequest::measureLimit)
                .toList();
    }

    private static MeasureLimit measureLimit(JsonNode node) {
        if (!node.isObject() || !node.has("measure")) {
            throw new InvalidInput(
                    "measureLimits", node, "Each of measureLimits must be an object with measure, min and max.");
        }
        requireKnown(node, List.of("measure", "min", "max"), "measureLimits.");
        return new MeasureLimit(
                string("measureLimits.measure", node.get("measure")), real(node, "min"), real(node, "max"));
    }

    private static @Nullable Double real(JsonNode limit, String name) {
        JsonNode node = limit.get(name);
        if (absent(node)) {
            return null;
        }
        if (!node.isNumber()) {
            throw new InvalidInput(
                    "measureLimits." + name, node, "measureLimits." + name + " (" + node + ") must be a number.");
        }
        return node.doubleValue();
    }

    private static @Nullable Long end(JsonNode range, String name) {
        JsonNode node = range.get(name);
        return absent(node) ? null : number("flopsRange." + name, node, 0, Long.MAX_VALUE);
    }

    private String text(String field) {
        return string(field, required(field));
    }

    private JsonNode required(String field) {
        JsonNode node = body.get(field);
        if (node == null || node.isNull()) {
            throw new InvalidInput(field, null, field + " is missing.");
        }
        return node;
    }

    private List<JsonNode> elements(String field, int most) {
        JsonNode node = required(field);
        if (!node.isArray() || node.isEmpty() || node.size() > most) {
            String limit = most == Integer.MAX_VALUE ? "" : " and at most " + most;
            throw new InvalidInput(field, node, field + " must be a list of at least one" + limit + ".");
        }
        return List.copyOf(node.values());
    }

    private static String string(String field, JsonNode node) {
        if (!node.isString()) {
            throw new InvalidInput(field, node, field + " (" + node + ") must be a text.");
        }
        return node.stringValue();
    }

    private static long number(String field, JsonNode node, long min, long max) {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < min || node.longValue() > max) {
            String limits = max == Long.MAX_VALUE ? min + " or more" : "between " + min + " and " + max;
            throw new InvalidInput(field, node, field + " (" + node + ") must be a whole number, " + limits + ".");
        }
        return node.longValue();
    }

    private static boolean absent(@Nullable JsonNode node) {
        return node == null || node.isNull();
    }
}

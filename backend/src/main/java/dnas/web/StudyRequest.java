package dnas.web;

import dnas.InvalidInput;
import dnas.run.NewStudy;
import dnas.search.StrategyChoice;
import dnas.space.FlopsRange;
import dnas.space.MeasureLimit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the body that launches a study, and names the field and the value that cannot be read. Whether what is read can be
 * searched is for the engine to say.
 */
final class StudyRequest {
    private static final List<String> FIELDS = List.of(
            "name", "space", "strategies", "signal", "queries", "ladder", "measureLimits", "seeds", "controllerSeed");
    private static final List<String> LIMITS = List.of("min", "max");
    private static final int MOST_SEEDS = 1000;
    private static final int MOST_RUNGS = 50;
    private static final int MOST_QUERIES = 1_000_000;
    /** As many as a team makes in a year: more are a slip of the hand, and are stored and queued all at once. */
    private final JsonNode body;

    private StudyRequest(JsonNode body) {
        this.body = body;
    }

    static NewStudy read(String text, JsonMapper json) {
        return new StudyRequest(RequestBody.read(text, json, FIELDS, "a study")).toStudy();
    }

    /** The engine's refusal of one search with the field as the request spells it, which names several. */
    static InvalidInput refusal(InvalidInput ofSearch) {
        return new InvalidInput(
                switch (ofSearch.field()) {
                    case "strategy" -> "strategies";
                    case "flopsRange" -> "ladder";
                    default -> ofSearch.field();
                },
                ofSearch.value(),
                ofSearch.sentence());
    }

    private NewStudy toStudy() {
        String space = text("space");
        List<String> strategies = distinct(
                "strategies",
                elements("strategies", Integer.MAX_VALUE).stream()
                        .map(node -> StrategyChoice.normal(string("strategies", node)))
                        .toList());
        String signal = text("signal");
        int queries = Math.toIntExact(number("queries", required("queries"), 0, MOST_QUERIES));
        List<FlopsRange> ladder = ladder();
        List<Long> seeds = distinct(
                "seeds",
                elements("seeds", MOST_SEEDS).stream()
                        .map(node -> number("seeds", node, 0, Long.MAX_VALUE))
                        .toList());
        requireAffordable(strategies.size(), ladder.size(), seeds.size());
        JsonNode controller = body.get("controllerSeed");
        long controllerSeed = absent(controller) ? 1 : number("controllerSeed", controller, 0, Long.MAX_VALUE);
        List<MeasureLimit> measureLimits = measureLimits();
        String name = name(StudyName.usual(space, queries, ladder, measureLimits, seeds.size()));
        return new NewStudy(name, space, strategies, signal, queries, ladder, measureLimits, seeds, controllerSeed);
    }

    private static void requireAffordable(int strategies, int limits, int seeds) {
        long runs = (long) strategies * limits * seeds;
        if (runs > NewStudy.MOST_RUNS) {
            throw new InvalidInput(
                    "seeds",
                    seeds,
                    String.format(
                            Locale.ROOT,
                            "%s x %s x %s are %,d runs; a study has at most %,d. Ask for fewer, or launch several studies.",
                            counted(strategies, "strategy", "strategies"),
                            counted(limits, "FLOPs limit", "FLOPs limits"),
                            counted(seeds, "seed", "seeds"),
                            runs,
                            NewStudy.MOST_RUNS));
        }
    }

    private static String counted(int number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    private String name(String usual) {
        JsonNode node = body.get("name");
        if (absent(node)) {
            return usual;
        }
        String name = string("name", node).strip();
        if (name.length() > StudyName.LONGEST) {
            throw new InvalidInput(
                    "name", name, "name has " + name.length() + " characters; " + StudyName.LONGEST + " are allowed.");
        }
        return name.isEmpty() ? usual : name;
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

    /** All FLOPs where none is given. */
    private List<FlopsRange> ladder() {
        if (absent(body.get("ladder"))) {
            return List.of(FlopsRange.ALL);
        }
        return distinct(
                "ladder",
                elements("ladder", MOST_RUNGS).stream().map(StudyRequest::range).toList());
    }

    private static FlopsRange range(JsonNode node) {
        if (!node.isObject()) {
            throw new InvalidInput("ladder", node, "Each of ladder must be an object with min and max.");
        }
        RequestBody.requireKnown(node, LIMITS, "ladder.");
        return new RangeView(end(node, "min"), end(node, "max")).toRange("ladder.");
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
        RequestBody.requireKnown(node, List.of("measure", "min", "max"), "measureLimits.");
        return new MeasureLimit(
                        string("measureLimits.measure", node.get("measure")), real(node, "min"), real(node, "max"))
                .requireEnd();
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
        return absent(node) ? null : number("ladder." + name, node, 0, Long.MAX_VALUE);
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

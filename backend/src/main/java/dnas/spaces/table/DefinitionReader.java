package dnas.spaces.table;

import dnas.InvalidInput;
import dnas.JsonPlace;
import dnas.space.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a definition, and names every field that cannot be used. */
final class DefinitionReader {
    /** What spaces, signals and measures may be called. */
    private static final String NAME = "[a-z0-9]+(?:[_-][a-z0-9]+)*";

    private static final int LONGEST_NAME = 40;
    /** An option is stored as one byte. */
    static final int MOST_OPTIONS = 100;

    private static final List<String> ACCURACY_UNITS = List.of("percent", "fraction");
    private static final Map<String, Double> PARAMETER_UNITS = units("", "thousands", "millions", "billions");
    private static final Map<String, Double> MACS = units("MACs", "kMACs", "MMACs", "GMACs");
    private static final Map<String, Double> FLOPS = units("FLOPs", "kFLOPs", "MFLOPs", "GFLOPs");

    private final Problems problems = new Problems();
    private final DefinitionNode root;

    private DefinitionReader(JsonNode node) {
        root = new DefinitionNode(node, "", problems);
    }

    private static Map<String, Double> units(String one, String thousand, String million, String billion) {
        Map<String, Double> units = new LinkedHashMap<>();
        units.put(one.isEmpty() ? "parameters" : one, 1.0);
        units.put(thousand, 1e3);
        units.put(million, 1e6);
        units.put(billion, 1e9);
        return units;
    }

    /**
     * Reads a definition.
     *
     * @param file its name, for people
     * @throws InvalidInput that names every field which cannot be used
     */
    static TableDefinition read(byte[] json, String file) {
        JsonNode node;
        try {
            node = JsonMapper.builder().build().readTree(json);
        } catch (JacksonException malformed) {
            InvalidInput invalid = new InvalidInput(
                    "definition",
                    file,
                    file + " cannot be read as JSON" + JsonPlace.of(malformed) + ". Nothing was imported.");
            invalid.initCause(malformed);
            throw invalid;
        }
        if (node == null || !node.isObject()) {
            throw new InvalidInput(
                    "definition",
                    file,
                    file + " holds no JSON object; make a first definition with: bin/dnas space definition FILE.csv");
        }
        DefinitionReader reader = new DefinitionReader(node);
        TableDefinition definition = reader.definition();
        reader.problems.refuse(file);
        return definition;
    }

    private TableDefinition definition() {
        root.allow(
                "name",
                "title",
                "source",
                "label",
                "layers",
                "concepts",
                "accuracies",
                "flops",
                "parameters",
                "measures");
        String name = name(root, "name", root.text("name"));
        if (name.contains("-seed")) {
            problems.add("name is \"" + name + "\"; it must not contain -seed, which names of controllers do.");
        }
        if (name.contains("_")) {
            problems.add("name is \"" + name + "\"; write it with hyphens, without underscores.");
        }
        Layers layers = new Layers(layers());
        List<MeasureColumn> measures =
                root.objects("measures").stream().map(this::measure).toList();
        DefinitionNode.requireDistinct(
                measures.stream().map(each -> each.measure().name()).toList(), "measures", problems);
        List<AccuracyColumn> accuracies = accuracies();
        requireOneMeaning(accuracies, measures);
        return new TableDefinition(
                name,
                root.title(name),
                root.text("source"),
                root.has("label") ? root.text("label") : null,
                layers,
                new ConceptsReader(layers, problems).read(root),
                accuracies,
                flops(root.object("flops")),
                parameters(root.object("parameters")),
                measures);
    }

    /** A limit on an accuracy would tell a search what it must not know. */
    private void requireOneMeaning(List<AccuracyColumn> accuracies, List<MeasureColumn> measures) {
        for (MeasureColumn measure : measures) {
            if (accuracies.stream().anyMatch(each -> each.column().equals(measure.column()))) {
                problems.add("measures: the column \"" + measure.column()
                        + "\" is an accuracy too, and a limit on it would tell a search what it must not know; leave it out of"
                        + " measures.");
            }
        }
    }

    private String name(DefinitionNode node, String field, String given) {
        if (!given.isEmpty() && (!given.matches(NAME) || given.length() > LONGEST_NAME)) {
            problems.add(node.at(field) + " is \"" + given
                    + "\"; write it with the letters a to z, digits and single hyphens"
                    + " or underscores between them, at most " + LONGEST_NAME + " characters.");
        }
        return given;
    }

    private List<Layer> layers() {
        List<Layer> layers = root.objects("layers").stream().map(this::layer).toList();
        if (layers.isEmpty()) {
            problems.add("layers is missing or empty; list the columns that hold the options, first layer first.");
        }
        DefinitionNode.requireDistinct(layers.stream().map(Layer::name).toList(), "layers", problems);
        layers.stream()
                .collect(Collectors.groupingBy(Layer::column, LinkedHashMap::new, Collectors.counting()))
                .forEach((column, times) -> {
                    if (times > 1 && !column.isEmpty()) {
                        problems.add("layers: the column \"" + column + "\" is that of " + times
                                + " layers; give each its own column.");
                    }
                });
        return layers;
    }

    private Layer layer(DefinitionNode node) {
        node.allow("column", "name", "options");
        String column = node.text("column");
        List<String> options = node.texts("options");
        if (options.size() < 2 || options.size() > MOST_OPTIONS) {
            problems.add(node.at("options") + " holds " + options.size() + " options; a layer has 2 to " + MOST_OPTIONS
                    + ", and one that is always the same is left out.");
        }
        if (options.stream().distinct().count() < options.size()) {
            problems.add(node.at("options") + " holds an option twice: " + String.join(", ", options) + ".");
        }
        for (String option : options) {
            if (option.isEmpty() || option.contains(Layers.SEPARATOR)) {
                problems.add(node.at("options") + " holds \"" + option
                        + "\"; an option must not be empty nor contain a bar, which stands between options in labels.");
            }
        }
        return new Layer(column, node.text("name", column), options);
    }

    private List<AccuracyColumn> accuracies() {
        List<AccuracyColumn> accuracies =
                root.objects("accuracies").stream().map(this::accuracy).toList();
        if (accuracies.stream().noneMatch(AccuracyColumn::signal)) {
            problems.add("accuracies holds no signal; list at least one column of accuracies that a query returns.");
        }
        List<String> names = accuracies.stream().map(AccuracyColumn::name).toList();
        DefinitionNode.requireDistinct(names, "accuracies", problems);
        for (AccuracyColumn each : accuracies) {
            if (!names.contains(each.reported())) {
                problems.add("accuracies: \"" + each.name() + "\" is reported as \"" + each.reported()
                        + "\", which is none of them; choose one of " + String.join(", ", names) + ".");
            }
            if (!each.signal()
                    && accuracies.stream()
                            .noneMatch(
                                    other -> other.signal() && other.reported().equals(each.name()))) {
                problems.add("accuracies: \"" + each.name()
                        + "\" is neither a signal nor reported under one; make it one, or leave it out.");
            }
        }
        return accuracies;
    }

    private AccuracyColumn accuracy(DefinitionNode node) {
        node.allow("column", "name", "title", "unit", "signal", "reported");
        String column = node.text("column");
        String name = name(node, "name", node.text("name"));
        return new AccuracyColumn(
                column,
                name,
                node.title(name),
                node.word("unit", null, ACCURACY_UNITS).equals("percent"),
                node.truth("signal", true),
                node.text("reported", name));
    }

    private @Nullable CountColumn flops(@Nullable DefinitionNode node) {
        if (node == null) {
            return null;
        }
        node.allow("column", "unit", "perMultiplyAccumulate");
        String column = node.text("column");
        List<String> units = new ArrayList<>(MACS.keySet());
        units.addAll(FLOPS.keySet());
        String unit = node.word("unit", null, units);
        if (MACS.containsKey(unit)) {
            return new CountColumn(column, MACS.getOrDefault(unit, 1.0));
        }
        JsonNode each = node.node().get("perMultiplyAccumulate");
        if (each == null || !each.isInt() || each.intValue() < 1 || each.intValue() > 2) {
            problems.add(node.at("perMultiplyAccumulate") + " is " + (each == null ? "missing" : each)
                    + "; write 1 where one multiplication with its addition counts once, as in papers about mobile networks, and 2"
                    + " where it counts twice.");
            return null;
        }
        return new CountColumn(column, FLOPS.getOrDefault(unit, 1.0) / each.intValue());
    }

    private static @Nullable CountColumn parameters(@Nullable DefinitionNode node) {
        if (node == null) {
            return null;
        }
        node.allow("column", "unit");
        String unit = node.word("unit", null, List.copyOf(PARAMETER_UNITS.keySet()));
        return new CountColumn(node.text("column"), PARAMETER_UNITS.getOrDefault(unit, 1.0));
    }

    private MeasureColumn measure(DefinitionNode node) {
        node.allow("column", "name", "title", "unit", "lessIsBetter");
        String column = node.text("column");
        String name = name(node, "name", node.text("name"));
        return new MeasureColumn(
                column, new Measure(name, node.title(name), unit(node), node.truth("lessIsBetter", true)));
    }

    /** Any text but what a draft says of a unit that it could not guess. */
    private String unit(DefinitionNode node) {
        String unit = node.text("unit");
        if (unit.equals(DefinitionDraft.UNKNOWN_UNIT)) {
            problems.add(node.at("unit") + " is \"" + unit + "\"; write the unit of the column \""
                    + node.text("column", "") + "\", for example ms.");
        }
        return unit;
    }
}

package dnas.spaces.table;

import dnas.space.ConceptGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A first definition, guessed from a table's header and values, for its owner to correct.
 *
 * @param json the definition
 * @param notes what was guessed and should be looked at, a sentence each
 */
public record DefinitionDraft(String json, List<String> notes) {
    /** Stands in a draft where its owner must write a unit. */
    static final String UNKNOWN_UNIT = "?";

    /** By the last part of a column's name. */
    private static final Map<String, String> UNITS =
            Map.of("ms", "ms", "us", "us", "mj", "mJ", "mw", "mW", "fps", "fps");

    /** Of a column with more different values it is not likely that it is a layer. */
    private static final int MOST_OPTIONS = 24;

    private static final Pattern ACCURACY = Pattern.compile("acc|top-?1|top_1|valid|test");
    private static final Pattern FLOPS = Pattern.compile("flop|macs?\\b|madds");
    private static final Pattern PARAMETERS = Pattern.compile("param");
    private static final Pattern MEASURE =
            Pattern.compile("latency|energy|time|seconds|throughput|fps|power|memory|_ms\\b");
    private static final Pattern MORE_IS_BETTER = Pattern.compile("throughput|fps");
    private static final Pattern LABEL = Pattern.compile("^(id|name|arch|architecture|hash|label|network|model)$");

    static DefinitionDraft of(CsvFile file) {
        Drafting drafting = new Drafting(file);
        for (int column = 0; column < file.columns().size(); column++) {
            drafting.place(column);
        }
        return drafting.draft();
    }

    private static final class Drafting {
        private final CsvFile file;
        private final List<Layer> layers = new ArrayList<>();
        private final List<Map<String, Object>> accuracies = new ArrayList<>();
        private final List<Map<String, Object>> measures = new ArrayList<>();
        private final Map<String, Object> rest = new LinkedHashMap<>();
        private final List<String> notes = new ArrayList<>();

        Drafting(CsvFile file) {
            this.file = file;
        }

        void place(int column) {
            String name = file.columns().get(column);
            String lower = name.toLowerCase(Locale.ROOT);
            List<String> values = file.rows().stream()
                    .filter(row -> column < row.fields().size())
                    .map(row -> row.fields().get(column))
                    .toList();
            List<String> distinct = values.stream().distinct().toList();
            boolean numeric = distinct.stream().allMatch(value -> value.isEmpty() || isNumber(value));
            double most = numeric
                    ? distinct.stream()
                            .filter(value -> !value.isEmpty())
                            .mapToDouble(Double::parseDouble)
                            .max()
                            .orElse(0)
                    : 0;
            if (numeric && FLOPS.matcher(lower).find() && !rest.containsKey("flops")) {
                rest.put("flops", flops(name, lower, most));
            } else if (numeric && PARAMETERS.matcher(lower).find() && !rest.containsKey("parameters")) {
                rest.put("parameters", parameters(name, most));
            } else if (numeric && MEASURE.matcher(lower).find()) {
                measures.add(measure(name, lower));
            } else if (numeric && ACCURACY.matcher(lower).find()) {
                accuracies.add(accuracy(name, most));
            } else if (LABEL.matcher(lower).find() && distinct.size() == values.size() && !rest.containsKey("label")) {
                rest.put("label", name);
            } else if (distinct.size() >= 2
                    && distinct.size() <= (numeric ? MOST_OPTIONS : DefinitionReader.MOST_OPTIONS)
                    && (distinct.size() <= MOST_OPTIONS || 2 * distinct.size() <= values.size())
                    && !distinct.contains("")) {
                layers.add(new Layer(name, name, sorted(distinct, numeric)));
            } else {
                notes.add("The column \"" + name + "\" has " + distinct.size()
                        + (numeric
                                ? " different values and was left out; add it as an accuracy or a measure where it is one."
                                : " different texts and was left out; add it as a layer of at most "
                                        + DefinitionReader.MOST_OPTIONS
                                        + " options, or as the label, where it is one."));
            }
        }

        private static boolean isNumber(String value) {
            return value.matches("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
        }

        private static List<String> sorted(List<String> options, boolean numeric) {
            return numeric
                    ? options.stream()
                            .sorted(Comparator.comparingDouble(Double::parseDouble))
                            .toList()
                    : options.stream().sorted().toList();
        }

        private Map<String, Object> flops(String column, String lower, double most) {
            String unit = lower.contains("g") && most < 1e4 ? "GFLOPs" : most < 1e5 ? "MFLOPs" : "FLOPs";
            notes.add("The column \"" + column + "\" is taken for " + unit
                    + ", one for each multiply-accumulate; write perMultiplyAccumulate 2 where multiplication and addition count"
                    + " apart.");
            Map<String, Object> flops = new LinkedHashMap<>();
            flops.put("column", column);
            flops.put("unit", unit);
            flops.put("perMultiplyAccumulate", 1);
            return flops;
        }

        private Map<String, Object> parameters(String column, double most) {
            String unit = most < 1e4 ? "millions" : "parameters";
            notes.add("The column \"" + column + "\" is taken for parameters in units of: " + unit + ".");
            return new LinkedHashMap<>(new TreeMap<>(Map.of("column", column, "unit", unit)));
        }

        private Map<String, Object> measure(String column, String lower) {
            String unit = UNITS.getOrDefault(lower.substring(lower.lastIndexOf('_') + 1), UNKNOWN_UNIT);
            notes.add(
                    unit.equals(UNKNOWN_UNIT)
                            ? "The unit of the column \"" + column + "\" is not known; write it in the place of \""
                                    + UNKNOWN_UNIT + "\"."
                            : "The column \"" + column + "\" is taken for " + unit + ".");
            Map<String, Object> measure = new LinkedHashMap<>();
            measure.put("column", column);
            measure.put("name", ConceptsReader.name(column));
            measure.put("title", column);
            measure.put("unit", unit);
            measure.put("lessIsBetter", !MORE_IS_BETTER.matcher(lower).find());
            return measure;
        }

        private Map<String, Object> accuracy(String column, double most) {
            Map<String, Object> accuracy = new LinkedHashMap<>();
            accuracy.put("column", column);
            accuracy.put("name", ConceptsReader.name(column));
            accuracy.put("title", column);
            accuracy.put("unit", most > 1 ? "percent" : "fraction");
            accuracy.put("signal", true);
            accuracy.put("reported", ConceptsReader.name(column));
            return accuracy;
        }

        DefinitionDraft draft() {
            String name = file.name()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\.(csv|tsv|txt)?(\\.gz)?$", "")
                    .replaceAll("\\.[a-z]+$", "")
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-|-$", "");
            Map<String, Object> definition = new LinkedHashMap<>();
            definition.put("name", name.isEmpty() ? "my-space" : name);
            definition.put("title", name.isEmpty() ? "My space" : name);
            definition.put("source", "Who measured this, and how");
            definition.putAll(rest);
            definition.remove("flops");
            definition.remove("parameters");
            definition.put("layers", layers.stream().map(Drafting::layer).toList());
            List<Map<String, Object>> concepts = concepts();
            if (concepts.size() > ConceptsReader.MOST) {
                notes.add("There would be " + concepts.size() + " concepts, one for each option; write 1 to "
                        + ConceptsReader.MOST + " of them, such as ranks or sizes, under concepts.");
            } else {
                definition.put("concepts", concepts);
            }
            definition.put("accuracies", accuracies);
            if (accuracies.isEmpty()) {
                notes.add("No column looks like an accuracy; write at least one under accuracies.");
            }
            if (layers.isEmpty()) {
                notes.add("No column looks like a layer; write them under layers.");
            }
            rest.forEach(definition::putIfAbsent);
            if (!measures.isEmpty()) {
                definition.put("measures", measures);
            }
            notes.add(
                    "Each accuracy is a signal that reports itself; let a validation accuracy report the test accuracy where"
                            + " there is one.");
            return new DefinitionDraft(
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(definition),
                    List.copyOf(notes));
        }

        private static Map<String, Object> layer(Layer layer) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("column", layer.column());
            json.put("name", layer.name());
            json.put("options", layer.options());
            return json;
        }

        private List<Map<String, Object>> concepts() {
            List<String> counted = ConceptsReader.counted(new Layers(layers));
            List<String> names = counted.stream().map(ConceptsReader::name).toList();
            return IntStream.range(0, counted.size())
                    .mapToObj(i -> {
                        ConceptGroup group = ConceptsReader.group(counted.get(i));
                        Map<String, Object> json = new LinkedHashMap<>();
                        json.put("name", names.indexOf(names.get(i)) == i ? names.get(i) : names.get(i) + "_" + i);
                        json.put("title", counted.get(i));
                        json.put("group", group.label());
                        json.put("counts", Map.of(counted.get(i), 1));
                        return json;
                    })
                    .toList();
        }
    }
}

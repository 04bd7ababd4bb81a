package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prometheus' text format, version 0.0.4, read strictly: each family says its help and type first and stands together, counters end
 * in {@code _total}, no series comes twice, and the buckets of a histogram grow up to its count.
 *
 * @param types of the families, by name
 * @param samples values by series: name and labels as they are written
 */
record Exposition(Map<String, String> types, Map<String, Double> samples) {
    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) (" + NAME + ") (.+)");
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\\\\n\"])*\"";
    private static final Pattern SAMPLE = Pattern.compile(
            "(" + NAME + ")(\\{(?:" + LABEL + "(?:," + LABEL + ")*,?)?})? (NaN|[+-]Inf|-?[0-9.]+(?:[eE][+-]?\\d+)?)");
    private static final Pattern BOUND = Pattern.compile(",?le=\"([^\"]+)\"");

    static Exposition parse(String text) {
        assertThat(text).endsWith("\n");
        Map<String, String> helps = new LinkedHashMap<>();
        Map<String, String> types = new LinkedHashMap<>();
        Map<String, Double> samples = new LinkedHashMap<>();
        String family = "";
        for (String line : text.lines().toList()) {
            Matcher comment = COMMENT.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (comment.matches()) {
                family = comment.group(2);
                Map<String, String> said = comment.group(1).equals("HELP") ? helps : types;
                assertThat(said.put(family, comment.group(3))).as(line).isNull();
            } else {
                assertThat(sample.matches()).as(line).isTrue();
                assertThat(familyOf(sample.group(1), types)).as(line).isEqualTo(family);
                String labels = sample.group(2) == null ? "" : sample.group(2);
                assertThat(samples.put(sample.group(1) + labels, number(sample.group(3))))
                        .as(line)
                        .isNull();
            }
        }
        assertThat(types.keySet()).isEqualTo(helps.keySet());
        types.forEach((name, type) -> {
            assertThat(type).as(name).isIn("counter", "gauge", "histogram", "summary", "untyped");
            assertThat(name.endsWith("_total")).as(name).isEqualTo(type.equals("counter"));
        });
        Exposition read = new Exposition(types, samples);
        read.requireHistogramsToGrow();
        return read;
    }

    private static String familyOf(String sample, Map<String, String> types) {
        if (types.containsKey(sample)) {
            return sample;
        }
        String base = sample.replaceFirst("_(bucket|sum|count)$", "");
        assertThat(types.get(base)).as(sample).isIn("histogram", "summary");
        return base;
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace("Inf", "Infinity"));
    }

    private void requireHistogramsToGrow() {
        Map<String, TreeMap<Double, Double>> buckets = new TreeMap<>();
        samples.forEach((series, value) -> {
            Matcher bound = BOUND.matcher(series);
            if (series.contains("_bucket{") && bound.find()) {
                buckets.computeIfAbsent(bound.replaceFirst(""), same -> new TreeMap<>())
                        .put(number(bound.group(1)), value);
            }
        });
        buckets.forEach((series, counts) -> {
            List<Double> values = new ArrayList<>(counts.values());
            assertThat(values).as(series).isSorted();
            assertThat(counts.lastKey()).as(series).isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(counts.lastEntry().getValue())
                    .as(series)
                    .isEqualTo(samples.get(series.replace("_bucket{", "_count{")));
        });
    }

    double value(String series) {
        assertThat(samples).containsKey(series);
        return samples.get(series);
    }
}

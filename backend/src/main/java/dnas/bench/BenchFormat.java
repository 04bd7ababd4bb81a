package dnas.bench;

import dnas.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The ways in which a comparison can be printed. */
public enum BenchFormat {
    TABLE {
        @Override
        public String print(BenchTable table, BenchFacts facts) {
            String rows = new ShownTables(table)
                    .of(table.rows(), facts.thresholds(), true)
                    .plain();
            String comparisons = table.comparisons().isEmpty()
                    ? ""
                    : "\n\n" + new ShownTables(table).of(table.comparisons()).plain();
            return rows + comparisons + "\n\n" + facts.sentence();
        }
    },
    CSV {
        @Override
        public String print(BenchTable table, BenchFacts facts) {
            return CsvTable.of(table, facts.thresholds());
        }
    },
    JSON {
        @Override
        public String print(BenchTable table, BenchFacts facts) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("facts", facts);
            all.put("rows", table.rows());
            all.put("comparisons", table.comparisons());
            return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all);
        }
    },
    MARKDOWN {
        @Override
        public String print(BenchTable table, BenchFacts facts) {
            String rows = new ShownTables(table)
                    .of(table.rows(), facts.thresholds(), true)
                    .markdown();
            String comparisons = table.comparisons().isEmpty()
                    ? ""
                    : "\n\n" + new ShownTables(table).of(table.comparisons()).markdown();
            return facts.sentence() + "\n\n" + rows + comparisons;
        }
    };

    /**
     * The format of this name.
     *
     * @throws dnas.InvalidInput when there is none
     */
    public static BenchFormat named(String label) {
        return Choice.named("format", "format", label, List.of(values()), BenchFormat::label);
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The whole text, without a line break at its end. */
    public abstract String print(BenchTable table, BenchFacts facts);
}

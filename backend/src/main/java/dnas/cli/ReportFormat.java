package dnas.cli;

import dnas.Choice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The ways in which a report can be printed. */
enum ReportFormat {
    TABLE {
        @Override
        String print(List<TitledTable> tables, Object figures) {
            return tables.stream().map(TitledTable::plain).collect(Collectors.joining("\n\n"));
        }
    },
    JSON {
        @Override
        String print(List<TitledTable> tables, Object figures) {
            return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(figures);
        }
    },
    MARKDOWN {
        @Override
        String print(List<TitledTable> tables, Object figures) {
            return tables.stream().map(TitledTable::markdown).collect(Collectors.joining("\n\n"));
        }
    };

    /**
     * The format of this name.
     *
     * @throws dnas.InvalidInput when there is none
     */
    static ReportFormat named(String label) {
        return Choice.named("format", "format", label, List.of(values()), format -> format.name()
                .toLowerCase(Locale.ROOT));
    }

    /**
     * The whole text, without a line break at its end.
     *
     * @param tables for people
     * @param figures the same for programs
     */
    abstract String print(List<TitledTable> tables, Object figures);
}

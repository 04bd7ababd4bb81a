package dnas.cli;

import dnas.Choice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The ways in which a report on controllers can be printed. */
enum ReportFormat {
    TABLE {
        @Override
        String print(Object figures, List<TitledTable> tables) {
            return tables.stream().map(TitledTable::plain).collect(Collectors.joining("\n\n"));
        }
    },
    JSON {
        @Override
        String print(Object figures, List<TitledTable> tables) {
            return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(figures);
        }
    },
    MARKDOWN {
        @Override
        String print(Object figures, List<TitledTable> tables) {
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
     * @param figures for programs
     * @param tables the same for people
     */
    abstract String print(Object figures, List<TitledTable> tables);
}

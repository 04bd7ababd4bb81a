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
        String print(List<ControllerSeeds> variants) {
            return ControllerTables.of(variants).stream()
                    .map(TitledTable::plain)
                    .collect(Collectors.joining("\n\n"));
        }
    },
    JSON {
        @Override
        String print(List<ControllerSeeds> variants) {
            return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(variants);
        }
    },
    MARKDOWN {
        @Override
        String print(List<ControllerSeeds> variants) {
            return ControllerTables.of(variants).stream()
                    .map(TitledTable::markdown)
                    .collect(Collectors.joining("\n\n"));
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

    /** The whole text, without a line break at its end. */
    abstract String print(List<ControllerSeeds> variants);
}

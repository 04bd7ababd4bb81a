package dnas.spaces.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of docs/IMPORT_A_TABLE.md, whose rows are continued here. */
class DocumentedExampleTest {
    private static String block(String language) throws IOException {
        String page = Files.readString(Path.of(System.getProperty("dnas.home"), "docs", "IMPORT_A_TABLE.md"));
        int from = page.indexOf("```" + language + "\n") + language.length() + 4;
        return page.substring(from, page.indexOf("```", from));
    }

    @Test
    void isImportedAsItIsWritten() throws IOException {
        TableDefinition definition = DefinitionReader.read(block("json").getBytes(StandardCharsets.UTF_8), "nets.json");
        List<String> lines = new ArrayList<>(block("csv").lines().toList());
        for (int number = 0; number < 54; number++) {
            String start = SmallTable.OPERATIONS.get(number / 18) + "," + SmallTable.OPERATIONS.get(number / 6 % 3)
                    + "," + SmallTable.OPERATIONS.get(number / 2 % 3) + "," + (number % 2 == 0 ? 16 : 32) + ",";
            if (lines.stream().noneMatch(line -> line.startsWith(start))) {
                lines.add(start + "9" + number % 7 + ".5,9" + number % 5 + ".25," + (30 + number) + ".5,"
                        + (300_000 + number) + ",");
            }
        }
        ChainSpace space = TableReader.space(
                definition,
                TableReader.read(
                        definition,
                        CsvFile.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "nets.csv"),
                        false));
        assertThat(space.size()).isEqualTo(54);
        Chain chain = space.named("conv3x3|conv3x3|skip|16").orElseThrow();
        assertThat(space.conceptsOf(chain)).containsExactly(2, 1, 0);
        assertThat(space.costOf(chain).flops()).isEqualTo(41_500_000);
        assertThat(space.measuresOf(chain)).containsExactly(Double.NaN);
        assertThat(definition.signals()).singleElement().satisfies(signal -> assertThat(signal.accuracy())
                .isEqualTo("Test accuracy"));
    }
}

package dnas.spaces.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.InvalidInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReaderTest {
    /** What is said of the table when one of its lines, as an editor counts them, is written otherwise. */
    private static AbstractStringAssert<?> refusal(int line, UnaryOperator<String> change) {
        List<String> lines = SmallTable.lines();
        String before = lines.get(line - 1);
        lines.set(line - 1, change.apply(before));
        assertThat(lines.get(line - 1)).isNotEqualTo(before);
        return refusal(String.join("\n", lines));
    }

    private static AbstractStringAssert<?> refusal(String csv) {
        return assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                        InvalidInput.class, () -> SmallTable.rows(csv, false))
                .sentence());
    }

    private static UnaryOperator<String> field(int place, String value) {
        return line -> {
            String[] fields = line.split(",", -1);
            fields[place] = value;
            return String.join(",", fields);
        };
    }

    @Test
    void anUnknownOptionIsNamedWithThoseThereAre() {
        refusal(5, field(1, "conv7x7"))
                .isEqualTo("small.csv, row 5, column \"op 2\": \"conv7x7\" is no option of this layer; it may be one of"
                        + " conv3x3, conv1x1, skip, or add it to the definition. Nothing was imported.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            3; 93,5%; row 3, column "val": "93.5%" is no number
            3; ''; row 3, column "val": there is no value
            4; nan; row 4, column "val": "nan" is no number
            4; -1; row 4, column "val": -1 is below 0
            4; 100.5; row 4, column "val": 100.5 is above 100 percent.
            """)
    void anAccuracyThatIsNoneIsNamedWithItsRow(int line, String value, String sentence) {
        refusal(line, field(3, value.replace(',', '.'))).startsWith("small.csv, " + sentence);
    }

    @Test
    void unitsThatAreMistakenAreSeenInTheValues() {
        String asFraction = SmallTable.DEFINITION.replace(
                "\"unit\": \"percent\", \"reported\"", "\"unit\": \"fraction\", \"reported\"");
        assertThatThrownBy(() -> TableReader.read(
                        DefinitionReader.read(asFraction.getBytes(StandardCharsets.UTF_8), "small.json"),
                        CsvFile.read(
                                String.join("\n", SmallTable.lines()).getBytes(StandardCharsets.UTF_8), "small.csv"),
                        false))
                .hasMessageContaining("small.csv has 36 mistakes:")
                .hasMessageContaining(
                        "row 2, column \"val\": 60.5 is above 1, so it is no fraction; where the column holds"
                                + " percent, write unit percent")
                .hasMessageContaining("and 16 more. Nothing was imported.");
        List<String> fractions = SmallTable.lines();
        for (int line = 1; line < fractions.size(); line++) {
            fractions.set(line, field(3, "." + (60 + line)).apply(fractions.get(line)));
        }
        refusal(String.join("\n", fractions))
                .contains("column \"val\": no value is above 0.96, so they are hardly percent; write unit fraction");
    }

    @Test
    void flopsAndParametersOutsideOfReasonAreNamed() {
        refusal(2, field(5, "0"))
                .contains("row 2, column \"mflops\": 0 would be 0.000 in units")
                .contains("mind the unit");
        refusal(2, field(5, "1e9")).contains("column \"mflops\": 1e9 would be 5.000e+14 in units");
        refusal(2, field(6, "")).contains("row 2, column \"params\": there is no value");
    }

    @Test
    void aRowWithMoreOrFewerFieldsIsNamed() {
        refusal(7, line -> line + ",1").contains("small.csv, row 7 has 9 fields, the header 8; a field that holds");
        refusal(7, line -> line.substring(0, line.lastIndexOf(','))).contains("row 7 has 7 fields, the header 8");
    }

    @Test
    void missingAndRepeatedColumnsAreNamed() {
        refusal(1, header -> header.replace("val", "vall"))
                .contains(
                        "row 1: there is no column \"val\", which the definition names for the accuracy validation; the"
                                + " columns are op 1, op 2, width, vall, test");
        refusal(1, header -> header.replace("op 2", "op 1").replace("latency", "l"))
                .contains(
                        "has 3 mistakes",
                        "2 columns are called \"op 1\"",
                        "there is no column \"op 2\"",
                        "the measure phone");
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        List<String> lines = SmallTable.lines();
        lines.set(3, field(0, "pool").apply(field(4, "good").apply(lines.get(3))));
        lines.set(30, field(2, "17").apply(lines.get(30)));
        refusal(String.join("\n", lines))
                .contains("small.csv has 3 mistakes:")
                .contains("row 4, column \"op 1\": \"pool\"")
                .contains("row 4, column \"test\": \"good\"")
                .contains("row 31, column \"width\": \"17\"");
    }

    @Test
    void theSameArchitectureTwiceIsRefusedOrAveraged() {
        List<String> lines = SmallTable.lines();
        lines.add(field(3, "70.5").apply(lines.get(1)));
        String csv = String.join("\n", lines);
        refusal(csv)
                .startsWith(
                        "small.csv, row 38: conv3x3|conv3x3|16 is the architecture of row 2 too; leave one out, or give"
                                + " --duplicates mean");
        TableRow mean = SmallTable.rows(csv, true).stream()
                .filter(row -> row.line() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(mean.accuracies()).containsExactly(.655, .61);
        assertThat(SmallTable.rows(csv, true)).hasSize(36);
        String otherCost = csv + "\n" + field(6, "7").apply(lines.get(2));
        assertThatThrownBy(() -> SmallTable.rows(otherCost, true))
                .hasMessageContaining("row 39 and row 3 are the same architecture, but have other FLOPs or parameters");
    }

    @Test
    void tooFewArchitecturesAndAnEmptyFileAreRefused() {
        refusal(String.join("\n", SmallTable.lines().subList(0, 12))).contains("has 11 architectures", "at least 30");
        refusal("").startsWith("small.csv is empty; it needs a line with the names of the columns");
        refusal(SmallTable.lines().get(0)).contains("has 0 architectures");
    }

    @Test
    void aConceptThatNeverVariesIsRefused() {
        String constant = SmallTable.DEFINITION.replace(
                "{\"first.conv3x3\": 2, \"second.conv1x1\": 1}", "{\"16\": 3, \"24\": 3, \"32\": 3, \"48\": 3}");
        assertThatThrownBy(() -> TableReader.read(
                        DefinitionReader.read(constant.getBytes(StandardCharsets.UTF_8), "small.json"),
                        CsvFile.read(
                                String.join("\n", SmallTable.lines()).getBytes(StandardCharsets.UTF_8), "small.csv"),
                        false))
                .hasMessageContaining("the concept \"depth\" is 3 in every row");
    }

    /** As spreadsheets of other countries and systems write it. */
    @Test
    void delimitersQuotesLineEndsMarksAndGzipAreUnderstood() throws IOException {
        List<TableRow> plain = SmallTable.rows(SmallTable.lines());
        String quoted = String.join("\r\n", SmallTable.lines())
                .replace("conv3x3", "\"conv3x3\"")
                .replace(",", ";");
        same(SmallTable.rows("\uFEFF" + quoted + "\r\n\r\n", false), plain);
        same(SmallTable.rows(String.join("\n", SmallTable.lines()).replace(',', '\t'), false), plain);
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(String.join("\r", SmallTable.lines()).getBytes(StandardCharsets.UTF_8));
        }
        same(
                TableReader.read(SmallTable.definition(), CsvFile.read(zipped.toByteArray(), "small.csv.gz"), false),
                plain);
    }

    private static void same(List<TableRow> rows, List<TableRow> others) {
        assertThat(rows.stream().map(TableReaderTest::written))
                .containsExactlyElementsOf(
                        others.stream().map(TableReaderTest::written).toList());
    }

    private static String written(TableRow row) {
        return row.line() + " " + row.chain() + " " + Arrays.toString(row.accuracies()) + " " + row.cost() + " "
                + Arrays.toString(row.measures());
    }

    /** Blank lines and line breaks within quotation marks count, as they do in an editor. */
    @Test
    void rowsAreCountedAsAnEditorCountsThem() {
        List<String> lines = SmallTable.lines();
        lines.add(3, "");
        lines.set(0, lines.get(0) + ",\"two\nlines\"");
        for (int line = 1; line < lines.size(); line++) {
            lines.set(line, lines.get(line).isEmpty() ? "" : lines.get(line) + ",x");
        }
        lines.set(5, field(4, "bad").apply(lines.get(5)));
        refusal(String.join("\n", lines)).contains("row 7, column \"test\": \"bad\"");
    }

    @Test
    void whatIsNoCsvIsRefused() {
        refusal(5, line -> "\"" + line)
                .contains("small.csv, row 5 cannot be read")
                .contains("quotation mark");
        assertThatThrownBy(() -> CsvFile.read(new byte[] {'a', ',', (byte) 0xe9, ',', 'b'}, "latin.csv"))
                .hasMessageContaining("latin.csv is not text in UTF-8; save it as CSV in UTF-8");
        assertThatThrownBy(() -> CsvFile.read(new byte[] {0x1f, (byte) 0x8b, 1, 2}, "broken.csv.gz"))
                .hasMessageContaining("broken.csv.gz is a damaged gzip file");
    }
}

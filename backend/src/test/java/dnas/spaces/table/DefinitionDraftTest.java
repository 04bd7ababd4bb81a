package dnas.spaces.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.space.Measure;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DefinitionDraftTest {
    private static DefinitionDraft draft(String measure) {
        String csv = "op,width,test_acc,mmacs," + measure + "\nconv,16,90.5,61.2,7.9\nskip,32,88.1,40.3,5.1\n";
        return DefinitionDraft.of(CsvFile.read(csv.getBytes(StandardCharsets.UTF_8), "nets.csv"));
    }

    private static TableDefinition read(DefinitionDraft draft) {
        return DefinitionReader.read(draft.json().getBytes(StandardCharsets.UTF_8), "nets.json");
    }

    @Test
    void aDraftCanBeUsedWhereEverythingIsGuessed() {
        DefinitionDraft draft = draft("latency_ms");
        assertThat(read(draft).measures())
                .extracting(MeasureColumn::measure)
                .containsExactly(new Measure("latency_ms", "latency_ms", "ms", true));
        assertThat(draft.notes()).contains("The column \"latency_ms\" is taken for ms.");
    }

    private static DefinitionDraft ofTexts(int rows, int texts) {
        String csv = IntStream.range(0, rows)
                .mapToObj(row -> "kind " + row % texts + "," + (row < rows / 2 ? "conv" : "skip") + ",0." + (100 + row))
                .collect(Collectors.joining("\n", "kind,op,acc\n", "\n"));
        return DefinitionDraft.of(CsvFile.read(csv.getBytes(StandardCharsets.UTF_8), "nets.csv"));
    }

    @Test
    void aColumnOfManyTextsThatRecurIsALayerAndItsConceptsAreForTheOwnerToWrite() {
        DefinitionDraft draft = ofTexts(400, 100);
        assertThat(draft.json()).contains("\"kind 99\"").doesNotContain("\"concepts\"");
        assertThat(draft.notes())
                .anyMatch(note -> note.startsWith("There would be 100 concepts, one for each option; write 1 to 32"));
    }

    @Test
    void aColumnOfTextsThatIsNoLayerIsNotSaidToBeAnAccuracy() {
        assertThat(ofTexts(400, 300).notes())
                .contains(
                        "The column \"kind\" has 300 different texts and was left out; add it as a layer of at most 100"
                                + " options, or as the label, where it is one.");
    }

    @Test
    void aUnitThatCouldNotBeGuessedMustBeWritten() {
        DefinitionDraft draft = draft("power");
        assertThat(draft.notes())
                .contains("The unit of the column \"power\" is not known; write it in the place of \"?\".");
        assertThatThrownBy(() -> read(draft))
                .hasMessageContaining(
                        "nets.json, measures[0].unit is \"?\"; write the unit of the column \"power\", for example ms.");
    }
}

package dnas.spaces.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.space.Measure;
import java.nio.charset.StandardCharsets;
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

package dnas.spaces.nasbench101;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.InvalidInput;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Observation;
import dnas.benchmark.Signal;
import dnas.spaces.Spaces;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedSignalTest {
    private static final NasBench101Table SHIPPED = NasBench101Table.load(Table.DATASETS);

    @TempDir
    private static Path data;

    private static NasBench101Table table;

    @BeforeAll
    static void load() {
        SomeImport.into(data);
        table = NasBench101Table.load(Table.DATASETS, data);
    }

    private static int run(int index, long seed) {
        Signal signal = table.signal("validation_36");
        Observation observation = table.query(table.space().get(index), signal, seed);
        assertThat(observation.testAccuracy()).isEqualTo(SHIPPED.testAccuracyAt(index));
        int run = (int) Math.round(observation.signal() * 9_984) - SomeImport.correct(index, 0);
        assertThat(observation.signal()).isEqualTo(SomeImport.correct(index, run) / 9_984.);
        return run;
    }

    @Test
    void aSignalIsOfferedOnlyWhereEveryCellHasARun() {
        assertThat(table.signals())
                .extracting(Signal::label)
                .containsExactly("test_mean", "validation", "validation_36");
        assertThat(table.signal("validation_36").origin()).isEqualTo(Signal.Origin.MEASURED);
        assertThat(table.signal("validation_36").description()).contains("36 epochs", "some.tfrecord");
        assertThatThrownBy(() -> table.signal("validation_12")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aQueryGivesOneOfTheThreeRunsDrawnBySeedAndCell() {
        int[] bySeed = new int[3];
        int[] byCell = new int[3];
        for (int i = 0; i < 3_000; i++) {
            bySeed[run(423_623, i)]++;
            byCell[run(141 * i, 7)]++;
            assertThat(run(i, 5)).isEqualTo(run(i, 5));
        }
        assertThat(IntStream.of(bySeed)).allMatch(count -> count > 850);
        assertThat(IntStream.of(byCell)).allMatch(count -> count > 850);
    }

    @Test
    void theOtherSignalsStayAsTheyWere() {
        for (int index = 0; index < 423_624; index += 4_000) {
            for (Signal signal : SHIPPED.signals()) {
                Cell cell = table.space().get(index);
                assertThat(table.query(cell, signal, 3)).isEqualTo(SHIPPED.query(cell, signal, 3));
            }
        }
    }

    @Test
    void theDataThatAreNamedIncludeTheImportWhereASignalComesOfIt() {
        assertThat(table.provenance().file()).contains("imported/nasbench101/runs-", "nasbench101/cells.tsv.gz");
        assertThat(table.provenance().source()).contains("some.tfrecord");
        assertThat(table.provenance().sha256())
                .isNotEqualTo(SHIPPED.provenance().sha256());
    }

    @Test
    void anImportWithoutASignalChangesNothing(@TempDir Path other) {
        RunRows rows = RunRows.empty(SomeImport.CELLS);
        rows.add(0, 36, 9_000, 9_000, 1);
        SomeImport.store(other, rows);
        Benchmark<?> benchmark = Spaces.installed(Table.DATASETS, other).named("nasbench101");
        assertThat(benchmark.signals()).isEqualTo(SHIPPED.signals());
        assertThat(benchmark.provenance()).isEqualTo(SHIPPED.provenance());
    }
}

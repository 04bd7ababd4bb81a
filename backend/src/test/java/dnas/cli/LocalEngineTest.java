package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.controller.ControllerVariant;
import dnas.controller.StoredController;
import dnas.run.ControllerStatus;
import dnas.spaces.Spaces;
import dnas.spaces.table.SmallTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalEngineTest {
    @TempDir
    private Path data;

    @Test
    void anAblationIsAControllerOfItsOwnBesideTheFullOneOfTheSameSeed() throws IOException {
        store(ControllerVariant.AUTOENCODER, .5);
        store(ControllerVariant.D1, .9);
        assertThat(new LocalEngine().catalogue(data).controllers())
                .allSatisfy(status -> assertThat(status.state()).isEqualTo(ControllerStatus.State.READY))
                .extracting(status -> status.key().id())
                .containsExactly("nasbench101-autoencoder-seed1", "nasbench101-d1-seed1");
    }

    /** As when a server that still had the former table trained it after the import. */
    @Test
    void aControllerOfATableThatWasReplacedOrRemovedIsNotReady() throws IOException {
        SmallTable.importInto(Spaces.imported(Home.datasets(), data), data);
        SomeReport.store(
                data, new StoredController(ControllerVariant.D1.spec("small-table", 1), SomeReport.of(.9, "f00")));
        SomeReport.store(data, new StoredController(ControllerVariant.D1.spec("gone", 1), SomeReport.of(.9, "f00")));
        assertThat(new LocalEngine().catalogue(data).controllers()).isEmpty();
        String now = Spaces.imported(Home.datasets(), data)
                .load("small-table")
                .space()
                .dataSha256()
                .orElseThrow();
        SomeReport.store(
                data, new StoredController(ControllerVariant.D1.spec("small-table", 1), SomeReport.of(.9, now)));
        assertThat(new LocalEngine().catalogue(data).controllers()).hasSize(1);
    }

    @Test
    void theReportHasTheFieldsOfTheContract() throws IOException {
        assertThat(PublishedReport.of(SomeReport.of(.9)))
                .containsOnlyKeys(Files.readAllLines(Path.of("..", "openapi.yaml")).stream()
                        .dropWhile(line -> !line.equals("    ControllerReport:"))
                        .skip(1)
                        .takeWhile(line -> line.startsWith("     "))
                        .filter(line -> line.startsWith("        "))
                        .map(line -> line.strip().split(":", 2)[0])
                        .toList()
                        .toArray(String[]::new));
    }

    private void store(ControllerVariant variant, double exact) throws IOException {
        StoredController stored = new StoredController(variant.spec("nasbench101", 1), SomeReport.of(exact));
        SomeReport.store(data, stored);
    }
}

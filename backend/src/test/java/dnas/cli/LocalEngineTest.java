package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.controller.ControllerVariant;
import dnas.controller.StoredController;
import dnas.run.ControllerStatus;
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

package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.controller.ControllerVariant;
import dnas.controller.StoredController;
import dnas.run.ControllerKey;
import dnas.run.ControllerStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalEngineTest {
    @TempDir
    private Path data;

    @Test
    void onlyTheUsualVariantCountsAsTheControllerOfASpaceAndSeed() throws IOException {
        store(ControllerVariant.AUTOENCODER, .5);
        assertThat(new LocalEngine().catalogue(data).controllers()).isEmpty();
        store(ControllerVariant.D1, .9);
        assertThat(new LocalEngine().catalogue(data).controllers())
                .singleElement()
                .satisfies(status -> {
                    assertThat(status.key()).isEqualTo(new ControllerKey("nasbench101", 1));
                    assertThat(status.state()).isEqualTo(ControllerStatus.State.READY);
                    assertThat(status.report())
                            .containsEntry("exact", .9)
                            .containsEntry("swapAgreement", Map.of("a", 1.0));
                });
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

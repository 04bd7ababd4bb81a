package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.controller.ControllerReport;
import dnas.controller.ControllerVariant;
import dnas.controller.StoredController;
import dnas.run.ControllerStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

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
                .containsExactly("nasbench101-autoencoder-1", "nasbench101-1");
    }

    private void store(ControllerVariant variant, double exact) throws IOException {
        StoredController stored = new StoredController(
                variant.spec("nasbench101", 1), new ControllerReport(4000, exact, 1, 1, .8, Map.of(), Map.of(), 100));
        Path directory = Files.createDirectories(data.resolve("controllers").resolve(stored.id()));
        JsonMapper.builder().build().writeValue(directory.resolve("report.json").toFile(), stored);
    }
}

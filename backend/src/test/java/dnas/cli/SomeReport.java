package dnas.cli;

import dnas.analysis.disentanglement.Disentanglement;
import dnas.controller.ControllerReport;
import dnas.controller.Reconstruction;
import dnas.controller.Steering;
import dnas.controller.StoredController;
import dnas.controller.TraversalEffects;
import dnas.controller.UnitSteps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.json.JsonMapper;

/** Reports on controllers of two concepts that were never trained. */
final class SomeReport {
    private SomeReport() {}

    static ControllerReport of(double exact) {
        return new ControllerReport(
                new Reconstruction(2000, exact, 1, 1),
                new Steering(Map.of("a", 1.0), Map.of("a", new UnitSteps(600, .75, .5))),
                new TraversalEffects(
                        24,
                        List.of("a", "b"),
                        List.of("a", "b"),
                        List.of(List.of(exact, .0), List.of(.0, 1.0)),
                        List.of(List.of(1.0, .0), List.of(.0, 1.0))),
                Disentanglement.of(
                        new float[][] {{0, 0, 1, 1}, {0, 1, 0, 1}},
                        new int[][] {{0, 0, 1, 1}, {0, 1, 0, 1}},
                        new SplittableRandom(1)),
                Map.of("a", 1.0),
                100,
                10);
    }

    /** Writes what the command line reads of a controller in a data directory. */
    static void store(Path data, StoredController stored) throws IOException {
        Path directory = Files.createDirectories(data.resolve("controllers").resolve(stored.id()));
        JsonMapper.builder()
                .build()
                .writeValue(
                        directory.resolve("report.json").toFile(),
                        Map.of("version", 2, "spec", stored.spec(), "report", stored.report()));
    }
}

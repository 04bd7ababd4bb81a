package dnas.cli;

import dnas.analysis.disentanglement.Disentanglement;
import dnas.controller.CodeScores;
import dnas.controller.ControllerReport;
import dnas.controller.Decoding;
import dnas.controller.Making;
import dnas.controller.Reconstruction;
import dnas.controller.Steering;
import dnas.controller.StoredController;
import dnas.controller.TraversalEffects;
import dnas.controller.UnitSteps;
import dnas.spaces.nasbench101.NasBench101;
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
        return of(exact, NasBench101.CELLS_SHA256);
    }

    static ControllerReport of(double exact, String dataSha256) {
        return new ControllerReport(
                new Decoding(
                        8,
                        new Reconstruction(2000, exact, 1, 1),
                        new Steering(Map.of("a", 1.0), Map.of("a", new UnitSteps(600, .75, .5)))),
                new Decoding(
                        1,
                        new Reconstruction(2000, exact / 2, .5, .25),
                        new Steering(Map.of("a", .5), Map.of("a", new UnitSteps(600, .375, .25)))),
                new TraversalEffects(
                        24,
                        List.of("a", "b"),
                        List.of("a", "b"),
                        List.of(List.of(exact, .0), List.of(.0, 1.0)),
                        List.of(List.of(1.0, .0), List.of(.0, 1.0))),
                new CodeScores(
                        scores(new float[][] {{0, 0, 1, 1}, {0, 1, 0, 1}}),
                        scores(new float[][] {{.1f, 0, .9f, 1}, {0, .8f, 1, 0}}),
                        scores(new float[][] {{0, 0, 1, 1}, {0, 1, 0, 1}})),
                Map.of("a", 1.0),
                new Making(100, "1.0+abc", "gpu", dataSha256),
                new Making(10, "1.1+def", "cpu", "f00"));
    }

    private static Disentanglement scores(float[][] codes) {
        return Disentanglement.of(codes, new int[][] {{0, 0, 1, 1}, {0, 1, 0, 1}}, new SplittableRandom(1));
    }

    /** Writes what the command line reads of a controller in a data directory. */
    static void store(Path data, StoredController stored) throws IOException {
        Path directory = Files.createDirectories(data.resolve("controllers").resolve(stored.id()));
        JsonMapper.builder()
                .build()
                .writeValue(
                        directory.resolve("report.json").toFile(),
                        Map.of("version", 3, "spec", stored.spec(), "report", stored.report()));
    }
}

package dnas.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The controller of seed 1, trained once: by the newcomer's story, or by the command line where a test runs without the
 * story.
 */
final class TrainedController {
    private static final String CONTROLLERS = "controllers";
    private static final String ID = "nasbench101-d1-seed1";

    private static final Duration LONGEST = Duration.ofMinutes(20);

    private TrainedController() {}

    /** A fresh data directory that holds the controller and nothing else. */
    static Path dataWithController(String name) {
        Path data = Installation.freshData(name);
        Installation.copy(trained(), data.resolve(CONTROLLERS).resolve(ID));
        return data;
    }

    private static synchronized Path trained() {
        Path ofStory = SharedDashboard.storyData().resolve(CONTROLLERS).resolve(ID);
        if (Files.exists(ofStory)) {
            return ofStory;
        }
        Path data = Installation.output("controller");
        CommandLine training = CommandLine.dnas(
                LONGEST,
                Map.of(),
                "controller",
                "train",
                "--space",
                "nasbench101",
                "--seed",
                "1",
                "--data",
                data.toString());
        if (training.exitCode() != 0) {
            throw new IllegalStateException("The controller could not be trained: " + training.err());
        }
        return data.resolve(CONTROLLERS).resolve(ID);
    }
}

package dnas.e2e;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;

/**
 * The controller of seed 1, trained once for all JVMs of the tests: by the newcomer's story, or by the command line where the
 * story is not told.
 */
final class TrainedController {
    /** Of tests that need it: the others give the story the time to train it. */
    static final int AFTER_THOSE_WITHOUT = Order.DEFAULT + 1;

    private static final Path KEPT = Installation.output("controller");
    private static final Path ID = Path.of("controllers", "nasbench101-d1-seed1");

    private static final Duration LONGEST = Duration.ofMinutes(20);

    /** Whether what is kept is known to be of this code. */
    private static boolean current;

    private TrainedController() {}

    /** The right to train, which one JVM has at a time; the others wait for it. */
    record Turn(FileChannel lock) implements Closeable {
        static Turn await() {
            try {
                Path file = Files.createDirectories(KEPT.getParent()).resolve("controller.lock");
                FileChannel lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                lock.lock();
                return new Turn(lock);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Keeps the controller that was trained in this data directory. */
        void keep(Path data) {
            Installation.delete(KEPT);
            Installation.copy(data.resolve(ID), KEPT.resolve(ID));
        }

        /** Trains the controller, unless one of this code is kept. */
        void train() {
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
                    KEPT.toString());
            if (training.exitCode() != 0) {
                throw new IllegalStateException("The controller could not be trained: " + training.err());
            }
        }

        @Override
        public void close() {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A fresh data directory that holds the controller and nothing else. */
    static synchronized Path dataWithController(String name) {
        Path data = Installation.freshData(name);
        try (Turn turn = Turn.await()) {
            if (!current) {
                turn.train();
                current = true;
            }
            Installation.copy(KEPT.resolve(ID), data.resolve(ID));
        }
        return data;
    }
}

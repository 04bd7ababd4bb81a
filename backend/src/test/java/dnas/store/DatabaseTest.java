package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dnas.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path directory;

    /** Opens the database in a process of its own and holds it until its input ends. */
    static final class Holder {
        public static void main(String[] arguments) throws IOException {
            try (Database database = Database.open(Path.of(arguments[0]))) {
                System.out.println("open, " + new DatabaseJournal(database).countStudies() + " studies");
                System.in.read();
            }
        }
    }

    @Test
    void aDirectoryThatAnotherServerHoldsIsRefusedByName() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            String line;
            do {
                line = other.inputReader().readLine();
            } while (line != null && !line.startsWith("open"));

            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> Database.open(directory))
                    .withMessageContaining("in use by another server")
                    .withMessageContaining(directory.toString());
        } finally {
            other.getOutputStream().close();
            assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aPlaceThatCannotBeADirectoryIsRefusedByName() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Database.open(file))
                .withMessageContaining("cannot be written")
                .withMessageContaining(file.toString());
    }

    /** Whoever reads waits meanwhile. */
    @Test
    void aFileThatGrowsIsWrittenAnewWhileItIsOpen() throws Exception {
        Path file = directory.resolve("dnas.mv.db");
        try (Database database = Database.open(directory, () -> H2File.open(directory, new Growth(1 << 20, 50)))) {
            ViewShelf views = new ViewShelf(database);
            CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> {
                for (int seen = 0; seen < 1_000; seen = views.all().size()) {
                    LockSupport.parkNanos(1_000_000);
                }
            });
            long largest = 0;
            for (int i = 0; i < 1_000; i++) {
                views.save("view " + i, "/runs?text=" + i);
                largest = Math.max(largest, Files.size(file));
            }
            reading.get(1, TimeUnit.MINUTES);
            assertThat(largest).as("of 1,000 commits").isBetween(1L << 20, 4L << 20);
            assertThat(views.all()).hasSize(1_000);
        }
        try (Database database = Database.open(directory)) {
            assertThat(new ViewShelf(database).all()).hasSize(1_000);
        }
    }

    @Test
    void aCompactedFileHoldsTheSameInLessRoom() throws IOException {
        try (Database database = Database.open(directory)) {
            ViewShelf views = new ViewShelf(database);
            for (int i = 0; i < 300; i++) {
                views.save("view " + i, "/runs?text=" + i);
            }
        }
        long before = Files.size(directory.resolve("dnas.mv.db"));

        Database.compact(directory);

        assertThat(Files.size(directory.resolve("dnas.mv.db"))).isLessThan(before);
        try (Database database = Database.open(directory)) {
            assertThat(new ViewShelf(database).all()).hasSize(300);
        }
    }
}

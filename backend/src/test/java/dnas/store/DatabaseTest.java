package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dnas.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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

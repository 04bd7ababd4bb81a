package dnas.store;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dnas.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
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
            Assertions.assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
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
}

package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What passwords hash to is in the history: whoever else uses the machine reads none of it. */
class PrivateHistoryTest {
    @TempDir
    private Path directory;

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aDirectoryThatIsMadeAndItsHistoryAreTheirOwners() throws IOException {
        Path data = directory.resolve("data");
        Database.open(data).close();

        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(data.resolve(Database.FILE))).isEqualTo("rw-------");
    }

    @Test
    void aDirectoryThatWasThereStaysAsItIsAndAnEarlierHistoryBecomesItsOwners() throws IOException {
        Database.open(directory).close();
        Path file = directory.resolve(Database.FILE);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Database.open(directory).close();

        assertThat(permissions(directory)).isEqualTo("rwxr-xr-x");
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void aHistoryThatIsWrittenAnewStaysItsOwners() throws IOException {
        Database.open(directory).close();
        Files.setPosixFilePermissions(directory.resolve(Database.FILE), PosixFilePermissions.fromString("rw-r--r--"));
        Database.compact(directory);

        assertThat(permissions(directory.resolve(Database.FILE))).isEqualTo("rw-------");
    }
}

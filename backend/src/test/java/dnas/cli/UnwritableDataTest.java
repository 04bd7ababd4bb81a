package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dnas.Mounts;
import dnas.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dnas serve} on a data directory in which nothing can be written: one sentence, and exit code 2. */
class UnwritableDataTest {
    @TempDir
    private Path directory;

    private static List<String> serve(Path data) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Ddnas.home=" + System.getProperty("dnas.home", ".."),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--data",
                data.toString()));
    }

    /** What it says, without warnings of libraries. */
    private String refusal(List<String> command) throws Exception {
        Path said = directory.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(said)).isEqualTo(2);
        return Files.readString(said).strip();
    }

    private static void assumeMounts() {
        assumeThat(Mounts.permitted())
                .as("this machine permits a mount of one's own")
                .isTrue();
    }

    @Test
    void aDirectoryThatNobodyCanMakeIsNamedWithTheWayOut() throws Exception {
        assertThat(refusal(serve(Path.of("/proc/dnas"))))
                .isEqualTo("dnas: The data directory /proc/dnas cannot be written; give a writable one with --data.");
    }

    @Test
    void aDirectoryThatIsMountedReadOnlyIsNamedWithTheWayOut() throws Exception {
        assumeMounts();
        Path data = Files.createDirectory(directory.resolve("data"));
        Database.open(data).close();

        assertThat(refusal(readOnly(data, data)))
                .isEqualTo("dnas: The data directory " + data + " cannot be written; give a writable one with --data.");
    }

    @Test
    void aDatabaseThatMayOnlyBeReadIsNamedWithTheWayOut() throws Exception {
        assumeMounts();
        Path data = Files.createDirectory(directory.resolve("data"));
        Database.open(data).close();
        Path file = data.resolve("dnas.mv.db");

        assertThat(refusal(readOnly(file, data)))
                .isEqualTo("dnas: The database " + file
                        + " cannot be written; make it writable, or give another directory with --data.");
    }

    private static List<String> readOnly(Path mounted, Path data) throws IOException {
        return Mounts.with("mount --bind %1$s %1$s && mount -o remount,ro,bind %1$s".formatted(mounted), serve(data));
    }

    @Test
    void aDiskThatIsFullAlreadyIsNamedWithTheWayOut() throws Exception {
        assumeMounts();
        Path data = Files.createDirectory(directory.resolve("data"));

        assertThat(refusal(Mounts.with("mount -t tmpfs -o size=8m none " + data, serve(data))))
                .isEqualTo("dnas: The disk of the data directory " + data
                        + " is full: 8 MiB are left, and 16 MiB are needed. Free some room there."
                        + " Then start the server again.");
    }
}

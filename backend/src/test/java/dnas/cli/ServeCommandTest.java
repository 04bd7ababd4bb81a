package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.InvalidInput;
import dnas.controller.ComputeDevice;
import dnas.run.Catalogue;
import dnas.run.FakeCatalogue;
import dnas.run.FakeSearch;
import dnas.run.SearchRunner;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ServeCommandTest {
    @TempDir
    Path directory;

    private static final class FakeEngine implements Engine {
        @Override
        public Catalogue catalogue(Path data) {
            return new FakeCatalogue();
        }

        @Override
        public SearchRunner runner(Path data, ComputeDevice device) {
            return new FakeSearch();
        }
    }

    /** The sentence with which the command refuses its options. */
    private static String refusal(String... options) {
        StringBuilder sentence = new StringBuilder();
        int code = new CommandLine(new ServeCommand(new FakeEngine()))
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    assertThat(exception).isInstanceOf(InvalidInput.class);
                    sentence.append(exception.getMessage());
                    return 2;
                })
                .execute(options);
        assertThat(code).isEqualTo(2);
        return sentence.toString();
    }

    @Test
    void aPortInUseIsRefusedByNameAndNothingIsMade() throws Exception {
        Path data = directory.resolve("data");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refusal("--port", String.valueOf(taken.getLocalPort()), "--data", data.toString()))
                    .contains("Port " + taken.getLocalPort());
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsRefusedByName() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThat(refusal("--port", "0", "--data", file.toString()))
                .contains(file.toString())
                .contains("--data");
    }

    @Test
    void aDatabaseThatCannotBeUsedIsRefusedWithoutItsPassword() throws Exception {
        String closed;
        try (ServerSocket free = new ServerSocket(0)) {
            closed = "jdbc:postgresql://127.0.0.1:" + free.getLocalPort() + "/history";
        }
        assertThat(refusal("--port", "0", "--data", directory.toString(), "--database", closed + "?password=hunter2"))
                .startsWith("The database " + closed + " cannot be opened")
                .doesNotContain("hunter2");
        assertThat(refusal("--database", "jdbc:mysql://localhost/history?password=hunter2"))
                .contains("--database (jdbc:mysql://localhost/history)")
                .doesNotContain("hunter2");
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThat(refusal("--port", "70000")).contains("70000");
        assertThat(refusal("--workers", "0")).contains("--workers (0)");
        assertThat(refusal("--worker-memory", "1")).contains("--worker-memory (1)");
        assertThat(refusal("--worker-patience", "0")).contains("--worker-patience (0)");
        assertThat(refusal("--most-runs-per-user", "0")).contains("--most-runs-per-user (0)");
        assertThat(refusal("--keep-deleted", "0")).contains("--keep-deleted (0)");
        assertThat(refusal("--backup-to", "backups", "--backup-every", "0")).contains("--backup-every (0)");
        assertThat(refusal("--backup-to", "backups", "--backup-keep", "0")).contains("--backup-keep (0)");
    }

    @Test
    void aProxyIsTrustedByItsAddressAndItsHeaderOnlyWithOne() {
        for (String name : List.of("proxy.example.org", "localhost", "10.0.0.0/8", "*")) {
            assertThat(refusal("--trusted-proxy", "127.0.0.1," + name)).contains("--trusted-proxy (" + name + ")");
        }
        assertThat(refusal("--user-header", "X-Forwarded-User"))
                .contains("--user-header (X-Forwarded-User)")
                .contains("--trusted-proxy");
    }

    @Test
    void aProxySaysWhoSomebodyIsOnlyWhereSomebodyIsAsked() {
        assertThat(refusal(
                        "--port",
                        "0",
                        "--data",
                        directory.toString(),
                        "--trusted-proxy",
                        "127.0.0.1",
                        "--user-header",
                        "X-Remote-User"))
                .contains("--user-header (X-Remote-User)")
                .contains("Add --accounts")
                .doesNotContain("\n");
    }
}

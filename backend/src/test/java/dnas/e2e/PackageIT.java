package dnas.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The archives for other machines: unpacked in an empty folder, with nothing on the path, or nothing but Java. */
class PackageIT {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Path FOLDER = Installation.output("package");
    private static final Path NOTHING = FOLDER.resolve("nothing");

    private static Path withJava;
    private static Path withRuntime;

    @BeforeAll
    static void unpack() throws IOException {
        Installation.delete(FOLDER);
        Files.createDirectories(NOTHING);
        CommandLine made = CommandLine.dnas("package", "--runtime");
        assertThat(made.exitCode()).as(made.err()).isZero();
        List<Path> archives = made.out().lines().map(Path::of).toList();
        assertThat(archives).hasSize(2);
        withJava = unpacked(archives.get(0), "with-java");
        withRuntime = unpacked(archives.get(1), "with-runtime");
    }

    @AfterAll
    static void delete() {
        Installation.delete(FOLDER);
    }

    private static Path unpacked(Path archive, String name) throws IOException {
        Path home = Files.createDirectory(FOLDER.resolve(name));
        ended("tar", "-xzf", archive.toString(), "-C", home.toString(), "--strip-components=1");
        return home;
    }

    private static void ended(String... command) {
        CommandLine ended = CommandLine.ended(LONGEST, new ProcessBuilder(command));
        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    /** REINFORCE trains by PyTorch, and what it is told XGBoost predicts: both bring native libraries. */
    @Test
    void theOneWithARuntimeServesAndSearchesOnAMachineThatHasNothing() {
        Path data = FOLDER.resolve("data");
        try (DashboardServer server = DashboardServer.started(
                data, arguments -> Processes.unpacked(withRuntime, NOTHING, arguments), "--workers", "1")) {
            long study = server.api().launch("""
                    {"name": "", "space": "accel-nasbench", "strategies": ["reinforce"], "signal": "surrogate",
                     "queries": 20, "ladder": [{}], "seeds": [1]}
                    """);
            server.api().awaitFinished(study, LONGEST);
            assertThat(server.api().runOf(study).get("trace").size()).isEqualTo(20);
            assertThat(withRuntime.resolve("djl/pytorch")).isDirectory();
            assertThat(server.stop()).as("as a process that SIGTERM has ended").isEqualTo(143);
        }
    }

    @Test
    void theOtherNeedsJavaAloneAndSaysSoWithoutIt() throws IOException {
        String[] search = {"search", "--space", "nasbench201", "--strategy", "random", "--queries", "5"};
        assertThat(CommandLine.ended(LONGEST, Processes.unpacked(withJava, NOTHING, search))
                        .refusal())
                .contains("No Java is installed. Install Java 17 or later");
        Path javaOnly = Files.createDirectory(FOLDER.resolve("java-only"));
        Files.createSymbolicLink(javaOnly.resolve("java"), Path.of(System.getProperty("java.home"), "bin", "java"));
        CommandLine found = CommandLine.ended(LONGEST, Processes.unpacked(withJava, javaOnly, search));
        assertThat(found.json().get("trace").size()).isEqualTo(5);
    }

    @Test
    void systemdUnderstandsItsUnit() throws IOException {
        assumeThat(Path.of("/usr/bin/systemd-analyze")).exists();
        String unit = Files.readString(withRuntime.resolve("systemd/dnas.service"));
        Path here =
                Files.writeString(FOLDER.resolve("dnas.service"), unit.replace("/opt/dnas", withRuntime.toString()));
        ended("systemd-analyze", "verify", here.toString());
    }
}

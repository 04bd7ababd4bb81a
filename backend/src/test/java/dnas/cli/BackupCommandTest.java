package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dnas.Mounts;
import dnas.controller.ComputeDevice;
import dnas.store.Database;
import dnas.store.DatabaseJournal;
import dnas.store.FirstRelease;
import dnas.web.Server;
import dnas.web.SignIn;
import dnas.web.SomeSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** {@code dnas backup}, {@code restore}, {@code export} and {@code import studies}, with a server and without. */
class BackupCommandTest {
    @TempDir
    private Path directory;

    private Path data;
    private Path elsewhere;
    private Path file;
    private String said = "";

    @BeforeEach
    void fill() throws Exception {
        data = Files.createDirectory(directory.resolve("data"));
        elsewhere = directory.resolve("elsewhere");
        file = directory.resolve("file.zip");
        FirstRelease.make(data, "1");
    }

    private int dnas(Object... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        int code = line.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        said = out.toString().strip();
        return code;
    }

    private Server server(boolean accounts) {
        LocalEngine engine = new LocalEngine();
        return Server.start(
                SomeSettings.on(data)
                        .withoutSearches()
                        .signIn(new SignIn(accounts, List.of(), null))
                        .build(),
                engine.catalogue(data),
                engine.runner(data, ComputeDevice.CPU));
    }

    private void assertRestored() {
        assertThat(dnas("restore", file, "--data", elsewhere)).as(said).isZero();
        try (Database database = Database.open(elsewhere)) {
            DatabaseJournal journal = new DatabaseJournal(database);
            assertThat(journal.countStudies()).isEqualTo(2);
            assertThat(journal.trace(1)).hasSize(3);
            assertThat(journal.run(2).orElseThrow().reason()).isEqualTo("The worker was killed twice.");
        }
    }

    @Test
    void aHistoryThatNobodyServesIsReadAsItIs() throws Exception {
        assertThat(dnas("backup", file, "--data", data)).as(said).isZero();
        assertThat(said).startsWith("The backup is in " + file + " (");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Database database = Database.openAsItIs(data, null)) {
            assertThat(database.schema()).as("of a history that was only read").isEqualTo("1");
        }
        assertThat(dnas("backup", file, "--data", data)).isEqualTo(2);
        assertThat(said).contains("--force");
        assertThat(dnas("backup", file, "--data", data, "--force")).isZero();
        assertRestored();
        assertThat(said).startsWith("Restored " + elsewhere).contains("sign in again");
    }

    @Test
    void aServerThatAsksForAccountsIsAskedByWhoeverMayReadItsDirectory() throws Exception {
        Database.open(data).close();
        try (Server server = server(true)) {
            Path word = data.resolve("server.json");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(word)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(word)).contains("http://127.0.0.1:" + server.port());
            assertThat(dnas("backup", file, "--data", data)).as(said).isZero();
            assertThat(status(server, "Bearer local_wrong")).isEqualTo(401);
            assertThat(status(server, "Bearer dnas_wrong")).isEqualTo(401);
        }
        assertThat(data.resolve("server.json")).doesNotExist();
        assertRestored();
    }

    private static int status(Server server, String authorization) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/backups"))
                                .header("Authorization", authorization)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void whatAServerLeftThatWasKilledConfusesNobody() throws Exception {
        String stale = "{\"address\": \"http://127.0.0.1:1\", \"secret\": \"local_of_another\"}";
        Files.writeString(data.resolve("server.json"), stale);
        assertThat(dnas("backup", file, "--data", data)).as(said).isZero();

        try (Database database = Database.open(data)) {
            assertThat(dnas("backup", file, "--data", data, "--force")).isEqualTo(2);
            assertThat(said).contains("nobody answers at http://127.0.0.1:1");
            Files.delete(data.resolve("server.json"));
            assertThat(dnas("backup", file, "--data", data, "--force")).isEqualTo(2);
            assertThat(said).contains("is in use");
            FirstRelease.checkStudies(database);
        }
        try (Server server = server(false)) {
            Files.writeString(data.resolve("server.json"), stale.replace("1:1", "1:" + server.port()));
            assertThat(dnas("backup", file, "--data", data, "--force")).isEqualTo(2);
            assertThat(said).contains("another server than that of the data directory");
        }
        assertRestored();
    }

    @Test
    void studiesMoveWithAndWithoutAServer() throws Exception {
        Files.createDirectory(elsewhere);
        Database.open(elsewhere).close();
        assertThat(dnas("export", file, "--studies", "1,9", "--data", data)).isEqualTo(2);
        assertThat(said).contains("There is no study \"9\"");
        assertThat(dnas("export", file, "--studies", "4", "--data", data))
                .as(said)
                .isZero();
        Path cut = directory.resolve("cut.zip");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(file), 1000));
        assertThat(dnas("import", "studies", cut, "--data", elsewhere)).isEqualTo(2);
        assertThat(said)
                .contains(
                        "cut.zip cannot be used: it is a zip file that is cut off or damaged; export the studies again");
        assertThat(dnas("import", "studies", file, "--data", elsewhere))
                .as(said)
                .isZero();
        assertThat(said).startsWith("Study 1: Ümlaute, \"quotes\"; and -- more (1 run; study 4 of another server");
        assertThat(dnas("import", "studies", file, "--data", elsewhere)).isEqualTo(2);
        assertThat(said).contains("is here already, as study 1").contains("--again");

        try (Server server = server(true)) {
            assertThat(server.port()).isPositive();
            assertThat(dnas("export", file, "--studies", "1", "--data", data, "--force"))
                    .as(said)
                    .isZero();
            assertThat(dnas("import", "studies", file, "--data", data)).isEqualTo(2);
            assertThat(said).contains("is here already, as study 1");
            assertThat(dnas("import", "studies", file, "--data", data, "--again"))
                    .as(said)
                    .isZero();
            assertThat(said)
                    .startsWith("Study 5: first study (4 runs; study 1 of another server, exported by bin/dnas");
            assertThat(dnas("export", file, "--studies", "17", "--data", data, "--force"))
                    .isEqualTo(2);
            assertThat(said).contains("There is no study \"17\"");
        }
    }

    @Test
    void aServerElsewhereIsAskedWithAToken() throws Exception {
        Database.open(data).close();
        Path token = directory.resolve("token");
        try (Server server = server(true)) {
            String address = "http://127.0.0.1:" + server.port();
            Files.writeString(token, token(server) + "\n");
            assertThat(dnas("export", file, "--studies", "1", "--server", address + "/", "--token-file", token))
                    .as(said)
                    .isZero();
            assertThat(dnas("import", "studies", file, "--server", address, "--token-file", token))
                    .isEqualTo(2);
            assertThat(said).contains("is here already, as study 1").contains("--again");
            assertThat(dnas("import", "studies", file, "--again", "--server", address, "--token-file", token))
                    .as(said)
                    .isZero();
            assertThat(said).startsWith("Study 5: first study (4 runs; study 1 of another server, exported by Ada");
            assertThat(dnas("backup", file, "--force", "--server", address, "--token-file", token))
                    .isEqualTo(2);
            assertThat(said).contains("This needs the role admin, and this token has the role researcher");
            assertThat(dnas("backup", file, "--server", address)).isEqualTo(2);
            assertThat(said).contains("--token-file");
            Files.writeString(token, "dnas_another");
            assertThat(dnas("import", "studies", file, "--server", address, "--token-file", token))
                    .isEqualTo(2);
            assertThat(said).isEqualTo("dnas: This token has ended or never was one; make another.");
            Files.writeString(token, "two words");
            assertThat(dnas("import", "studies", file, "--server", address, "--token-file", token))
                    .isEqualTo(2);
            assertThat(said).contains("does not hold a token").doesNotContain("two words");
        }
        Files.writeString(token, "dnas_any");
        assertThat(dnas("import", "studies", file, "--server", "http://127.0.0.1:1", "--token-file", token))
                .isEqualTo(2);
        assertThat(said)
                .isEqualTo("dnas: The server at http://127.0.0.1:1 cannot be asked (nobody answers at"
                        + " http://127.0.0.1:1). Look whether the address is right and it runs.");
        assertThat(dnas("import", "studies", file, "--server", "dnas.example", "--token-file", token))
                .isEqualTo(2);
        assertThat(said).contains("begins with http:// or https://");
    }

    @Test
    void aTokenGoesNowhereInTheClear() throws Exception {
        Path token = Files.writeString(directory.resolve("token"), "dnas_secret");
        assertThat(dnas("backup", file, "--server", "http://192.0.2.1", "--token-file", token))
                .isEqualTo(2);
        assertThat(said)
                .contains("Whoever listens on the way to http://192.0.2.1")
                .contains("https://");
        assertThat(dnas("backup", file, "--data", data, "--server", "https://dnas.example", "--token-file", token))
                .isEqualTo(2);
        assertThat(said).contains("leave --data and --database away");
    }

    /** A researcher's, of the server's first account. */
    private static String token(Server server) throws Exception {
        String cookie = post(
                        server,
                        "/session/invitation",
                        "",
                        "{\"invitation\": \"%s\", \"name\": \"Ada\", \"password\": \"correct horse battery\"}"
                                .formatted(server.setUp().orElseThrow().secret().value()))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];
        String made = post(server, "/tokens", cookie, "{\"name\": \"t\", \"role\": \"researcher\", \"days\": 1}")
                .body();
        return JsonMapper.builder().build().readTree(made).get("secret").stringValue();
    }

    private static HttpResponse<String> post(Server server, String path, String cookie, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1" + path))
                                .header("Content-Type", "application/json")
                                .header("Cookie", cookie)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void aFullDiskLeavesNoHalfFile() throws Exception {
        assumeThat(Mounts.permitted())
                .as("this machine permits a mount of one's own")
                .isTrue();
        Path controller = Files.createDirectories(data.resolve("controllers/nasbench101-d1-seed1"));
        byte[] noise = new byte[4 << 20];
        new Random(1).nextBytes(noise);
        Files.write(controller.resolve("weights.bin"), noise);
        Path small = Files.createDirectory(directory.resolve("small"));
        List<String> command = List.of(
                "sh",
                "-c",
                "\"$@\"; code=$?; echo left: $(ls -A " + small + "); exit $code",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "backup",
                small.resolve("backup.zip").toString(),
                "--data",
                data.toString());
        Process process = new ProcessBuilder(Mounts.with("mount -t tmpfs -o size=1m none " + small, command))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(2);
        assertThat(output.strip()).endsWith("left:");
        assertThat(output).contains("No space left on device. Nothing is left of it.");
    }
}

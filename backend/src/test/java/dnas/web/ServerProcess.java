package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dnas.benchmark.Benchmark;
import dnas.run.FakeCatalogue;
import dnas.run.FakeSearch;
import dnas.spaces.nasbench201.NasBench201Table;
import dnas.store.PostgresAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server in a process of its own, with real workers that search random numbers; it ends with its input, or is killed. */
final class ServerProcess implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final String READY = "ready on ";

    private final Process process;
    private final Path log;
    private @Nullable URI address;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    private static final class Catalogue extends FakeCatalogue {
        private final NasBench201Table table = NasBench201Table.load(ApiTest.HOME.resolve("datasets"));

        @Override
        public List<Benchmark<?>> benchmarks() {
            return List.of(table);
        }
    }

    /** The server; arguments: its data directory, and the address of its database where that is elsewhere. */
    public static void main(String[] arguments) throws IOException {
        ServerSettings settings = SomeSettings.on(Path.of(arguments[0]))
                .database(arguments.length > 1 ? PostgresAddress.parse(arguments[1], System.getenv()) : null)
                .workers(2)
                .build();
        try (Server server = Server.start(settings, new Catalogue(), new FakeSearch())) {
            System.out.println(READY + "http://127.0.0.1:" + server.port());
            System.in.read();
        }
        System.exit(0);
    }

    /**
     * Its command line.
     *
     * @param classPath of it and of its workers
     * @param options of its JVM
     */
    static List<String> command(String classPath, Path data, String... options) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Ddnas.home=" + ApiTest.HOME,
                "-cp",
                classPath,
                ServerProcess.class.getName(),
                data.toString()));
        return command;
    }

    /** Starts one of this command line. */
    static ServerProcess start(List<String> command, Path log, String... environment) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        for (int i = 0; i < environment.length; i += 2) {
            builder.environment().put(environment[i], environment[i + 1]);
        }
        try {
            return new ServerProcess(builder.start(), log);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it answers. */
    ServerProcess awaitReady() {
        try {
            BufferedReader lines = process.inputReader();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(READY)) {
                    address = URI.create(line.substring(READY.length()));
                    return this;
                }
            }
            throw new AssertionError("The server has ended: " + written());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it has written to standard error. */
    String written() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        if (address == null) {
            throw new IllegalStateException("The server is not ready.");
        }
        return HttpRequest.newBuilder(address.resolve("/api/v1" + path));
    }

    /** Whatever it answers. */
    HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request + " was not answered.", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode get(String path) {
        return JSON.readTree(send(request(path).build()).body());
    }

    /** What it answers to a study that is to be launched. */
    HttpResponse<String> post(String study) {
        return send(request("/studies").POST(BodyPublishers.ofString(study)).build());
    }

    /** Launches a study; its id. */
    long launch(String study) {
        HttpResponse<String> answer = post(study);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).get("id").longValue();
    }

    /** Complete traces of the runs of a study by seed, once all are finished. */
    Map<Integer, JsonNode> traces(long id) {
        await().atMost(LONGEST).until(() -> {
            JsonNode study = get("/studies/" + id);
            JsonNode states = study.get("states");
            assertThat(states.has("failed")).as(states.toString()).isFalse();
            return states.path("finished").asInt(0) == study.get("runs").size();
        });
        JsonNode study = get("/studies/" + id);
        Map<Integer, JsonNode> traces = new TreeMap<>();
        for (JsonNode run : study.get("runs")) {
            JsonNode trace = get("/runs/" + run.get("id").longValue()).get("trace");
            assertThat(trace.size()).isEqualTo(study.get("queries").intValue());
            traces.put(run.get("seed").intValue(), trace);
        }
        return traces;
    }

    /** Lines of the stream of all events until the server goes away. */
    Stream<String> events() throws IOException, InterruptedException {
        return CLIENT.send(
                        request("/events").header("Accept", "text/event-stream").build(), BodyHandlers.ofLines())
                .body();
    }

    List<ProcessHandle> workers() {
        return process.descendants().toList();
    }

    long pid() {
        return process.pid();
    }

    /** Kills it alone (SIGKILL). */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end, and waits; its exit code. */
    int stop() {
        try {
            process.getOutputStream().close();
            return process.waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        workers().forEach(ProcessHandle::destroyForcibly);
        kill();
    }
}

package dnas.cli;

import dnas.InvalidInput;
import dnas.web.LocalServer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server that has a data directory open, asked in the way that {@link LocalServer} says. */
final class RunningServer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path data;
    private final LocalServer local;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningServer(Path data, LocalServer local) {
        this.data = data;
        this.local = local;
    }

    /**
     * That of a data directory which somebody has open.
     *
     * @throws InvalidInput when it has left no word of itself
     */
    static RunningServer of(Path data) {
        return new RunningServer(data, LocalServer.of(data).orElseThrow(() -> silent(data, "no server has left word")));
    }

    private static InvalidInput silent(Path data, String why) {
        return new InvalidInput(
                "data",
                data.toString(),
                "The data directory " + data + " is in use, and whoever has it cannot be asked (" + why
                        + "). Wait until it has ended, or stop it.");
    }

    /** Whatever it answers to a GET, as long as that is no error. */
    void download(String path, OutputStream out) throws IOException {
        try (InputStream body = send("GET", path, BodyPublishers.noBody())) {
            body.transferTo(out);
        }
    }

    /** One line for each study. */
    List<String> importStudies(Path file, boolean again) {
        try (InputStream body = send("POST", "/studies/import?again=" + again, BodyPublishers.ofFile(file))) {
            return JSON.readTree(body)
                    .valueStream()
                    .map(study -> StudiesFile.line(
                            study.get("id").longValue(),
                            study.get("name").stringValue(),
                            study.get("runs").intValue(),
                            study.get("origin").stringValue()))
                    .toList();
        } catch (FileNotFoundException missing) {
            throw new InvalidInput(
                    "file", file.toString(), "There is no file " + file + " that can be read; give the path of one.");
        } catch (IOException failure) {
            throw silent(data, String.valueOf(failure.getMessage()));
        }
    }

    private InputStream send(String method, String path, BodyPublisher body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(local.address() + "/api/v1" + path))
                .header("Authorization", "Bearer " + local.secret())
                .header("Content-Type", "application/zip")
                .method(method, body)
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() >= 300) {
                throw refused(answer);
            }
            return answer.body();
        } catch (java.net.ConnectException nobody) {
            throw silent(data, "nobody answers at " + local.address());
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("it was interrupted");
        }
    }

    /** What the server says is wrong. */
    private InvalidInput refused(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            JsonNode problem = JSON.readTree(body);
            return new InvalidInput(
                    "data",
                    data.toString(),
                    problem.path("detail").asString("The server answered " + answer.statusCode() + "."));
        } catch (JacksonException another) {
            return silent(data, local.address() + " answered " + answer.statusCode());
        }
    }
}

package dnas.cli;

import dnas.InvalidInput;
import dnas.backup.PartFile;
import dnas.web.LocalServer;
import dnas.web.SignIn;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that is asked: the one that has a data directory open, in the way that {@link LocalServer} says, or one elsewhere. */
final class RunningServer {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,200}");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String address;
    private final String secret;
    private final Function<String, InvalidInput> silent;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * @param address as in {@code http://127.0.0.1:7070}
     * @param silent what is said when it cannot be asked, and why
     */
    private RunningServer(String address, String secret, Function<String, InvalidInput> silent) {
        this.address = address;
        this.secret = secret;
        this.silent = silent;
    }

    /**
     * That of a data directory which somebody has open.
     *
     * @throws InvalidInput when it has left no word of itself
     */
    static RunningServer of(Path data) {
        Function<String, InvalidInput> silent = why -> new InvalidInput(
                "data",
                data.toString(),
                "The data directory " + data + " is in use, and whoever has it cannot be asked (" + why
                        + "). Wait until it has ended, or stop it.");
        LocalServer local = LocalServer.of(data).orElseThrow(() -> silent.apply("no server has left word"));
        return new RunningServer(local.address(), local.secret(), silent);
    }

    /**
     * One that another machine may run.
     *
     * @param token file that holds a token of it
     * @throws InvalidInput when that is no address, or no token
     */
    static RunningServer at(URI address, Path token) {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getHost() == null) {
            throw new InvalidInput(
                    "server",
                    address.toString(),
                    "The address of a server begins with http:// or https://, as https://dnas.example; not \"" + address
                            + "\".");
        }
        if ("http".equals(address.getScheme()) && !SignIn.isLoopback(address.getHost())) {
            throw new InvalidInput(
                    "server",
                    address.toString(),
                    "Whoever listens on the way to " + address
                            + " would have the token: give an address that begins with https://.");
        }
        return new RunningServer(
                address.toString().replaceFirst("/+$", ""),
                token(token),
                why -> new InvalidInput(
                        "server",
                        address.toString(),
                        "The server at " + address + " cannot be asked (" + why
                                + "). Look whether the address is right and it runs."));
    }

    private static String token(Path file) {
        try {
            String token = Files.readString(file).strip();
            if (TOKEN.matcher(token).matches()) {
                return token;
            }
        } catch (IOException unreadable) {
            throw new InvalidInput(
                    "token-file",
                    file.toString(),
                    "The file " + file + " of a token cannot be read: " + PartFile.reason(unreadable) + ".");
        }
        throw new InvalidInput(
                "token-file",
                file.toString(),
                "The file " + file + " does not hold a token, which is one word, as dnas_...; make one on the server's"
                        + " page Your account.");
    }

    /** Whatever it answers to a GET, as long as that is no error. */
    void download(String path, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream body = send("GET", path, BodyPublishers.noBody())) {
            for (int n = read(body, buffer); n >= 0; n = read(body, buffer)) {
                out.write(buffer, 0, n);
            }
        }
    }

    /** A connection that is lost is no fault of the file that is written meanwhile. */
    private int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException lost) {
            throw silent.apply(PartFile.reason(lost));
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
        } catch (JacksonException another) {
            throw silent.apply("it answers as no dnas does");
        } catch (IOException failure) {
            throw silent.apply(PartFile.reason(failure));
        }
    }

    private InputStream send(String method, String path, BodyPublisher body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/zip")
                .method(method, body)
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() >= 300) {
                throw refused(answer);
            }
            return answer.body();
        } catch (ConnectException | HttpTimeoutException nobody) {
            throw silent.apply("nobody answers at " + address);
        } catch (SSLException untrusted) {
            throw silent.apply("there is no trusted TLS connection: " + untrusted.getMessage());
        } catch (IOException lost) {
            throw silent.apply(PartFile.reason(lost));
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
                    "server",
                    address,
                    problem.path("detail").asString("The server answered " + answer.statusCode() + "."));
        } catch (JacksonException another) {
            return silent.apply(address + " answered " + answer.statusCode());
        }
    }
}

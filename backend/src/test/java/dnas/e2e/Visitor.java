package dnas.e2e;

import static dnas.e2e.Timing.secondsSince;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is signed in, and how the server answers them. */
final class Visitor {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PASSWORD = "a long enough password";

    private final String address;
    private final String cookie;
    private final Queue<Double> reads = new ConcurrentLinkedQueue<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    private Visitor(String address, String cookie) {
        this.address = address;
        this.cookie = cookie;
    }

    /** Follows the link of an invitation, which chooses a password and signs in. */
    static Visitor invited(String address, String name, String invitation) {
        try {
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(address + "/api/v1/session/invitation"))
                            .POST(BodyPublishers.ofString(
                                    "{\"invitation\": \"%s\", \"name\": \"%s\", \"password\": \"%s\"}"
                                            .formatted(invitation, name, PASSWORD)))
                            .build(),
                    BodyHandlers.ofString());
            String cookie = answer.headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow(() -> new IllegalStateException(name + " cannot sign in: " + answer.body()));
            return new Visitor(address, cookie.substring(0, cookie.indexOf(';')));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Invites somebody, who signs in. */
    Visitor invite(String name, String role) {
        JsonNode invitation = send(
                "POST",
                "/accounts",
                BodyPublishers.ofString("{\"name\": \"%s\", \"role\": \"%s\"}".formatted(name, role)));
        return invited(address, name, invitation.get("invitation").stringValue());
    }

    String cookie() {
        return cookie;
    }

    /** Reads, and keeps how long that took. */
    JsonNode read(String path) {
        long start = System.nanoTime();
        JsonNode answer = send("GET", path, BodyPublishers.noBody());
        reads.add(1e3 * secondsSince(start));
        return answer;
    }

    JsonNode post(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body));
    }

    private JsonNode send(String method, String path, HttpRequest.BodyPublisher body) {
        try {
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                            .header("Cookie", cookie)
                            .method(method, body)
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                errors.add(method + " " + path + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            errors.add(method + " " + path + " is not answered: " + e);
            return JSON.createObjectNode();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Milliseconds of each read. */
    List<Double> reads() {
        return List.copyOf(reads);
    }

    List<String> errors() {
        return List.copyOf(errors);
    }
}

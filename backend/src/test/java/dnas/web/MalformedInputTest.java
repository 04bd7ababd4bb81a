package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent to a route, the server finds fault with it and not with itself. */
class MalformedInputTest extends ApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Of an error: what it repeats of a value is its beginning. */
    private static final int LONGEST_ANSWER = 3_000;

    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "-1",
            "1.5",
            "9223372036854775808",
            "1e309",
            "NaN",
            "true",
            "null",
            "a,b",
            "1-",
            "5-1",
            "'; drop table runs; --",
            "\" or 1=1",
            "../../../../etc/passwd",
            "..\\..\\x",
            "<script>alert(1)</script>",
            "\u0000",
            "\r\nSet-Cookie: a=b",
            "\ud83d\ude80\u202e",
            "{}",
            "%",
            "%%%s%n",
            "${jndi:ldap://127.0.0.1/a}",
            "x".repeat(5_000));

    private static final List<String> ODD_JSON = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1.5",
            "1e309",
            "9223372036854775808",
            "123456789012345678901234567890",
            "\"\"",
            "\"\\u0000\"",
            "\"'; drop table runs; --\"",
            "[]",
            "[[]]",
            "[null]",
            "[-1]",
            "[1.5]",
            "[\"\"]",
            "{}",
            "{\"min\": \"x\"}",
            "[{\"min\": 5, \"max\": 1}]",
            "[{\"measure\": 5}]",
            "\"" + "x".repeat(20_000) + "\"");

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry(
                    "POST /api/v1/studies",
                    "{\"name\": \"n\", \"space\": \"nasbench101\", \"strategies\": [\"quick\"], \"signal\": \"test_mean\", \"queries\": 1,"
                            + " \"ladder\": [{\"max\": 1000000000}], \"measureLimits\": [], \"seeds\": [1], \"controllerSeed\": 1}"),
            Map.entry("POST /api/v1/runs/actions", "{\"action\": \"tag\", \"runs\": [1], \"tag\": \"t\"}"),
            Map.entry(
                    "PATCH /api/v1/runs/{id}",
                    "{\"note\": \"n\", \"noteBefore\": \"\", \"tags\": [\"t\"], \"archived\": false}"),
            Map.entry("POST /api/v1/views", "{\"name\": \"n\", \"address\": \"/\"}"),
            Map.entry("PATCH /api/v1/views/{id}", "{\"name\": \"n\"}"),
            Map.entry("POST /api/v1/controllers/{id}/decode", "{\"code\": [0, 0], \"concepts\": {}, \"set\": {}}"),
            Map.entry("POST /api/v1/session", "{\"name\": \"n\", \"password\": \"p\"}"),
            Map.entry("POST /api/v1/session/invitation/reading", "{\"invitation\": \"i\"}"),
            Map.entry(
                    "POST /api/v1/session/invitation",
                    "{\"invitation\": \"i\", \"name\": \"n\", \"password\": \"a long password\"}"),
            Map.entry("PUT /api/v1/session/password", "{\"present\": \"p\", \"next\": \"a long password\"}"),
            Map.entry("POST /api/v1/tokens", "{\"name\": \"n\", \"role\": \"viewer\", \"days\": 1}"),
            Map.entry("POST /api/v1/accounts", "{\"name\": \"n\", \"role\": \"viewer\"}"));

    /** Each sends no more than a second's worth; the event stream is left as soon as it has answered. */
    private static void send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<InputStream> response = answer(request);
        try (InputStream answer = response.body()) {
            String what = method + " " + shortened(path) + " " + shortened(body) + " answers " + response.statusCode();
            assertThat(response.statusCode()).as(what).isLessThan(500);
            if (response.statusCode() >= 400) {
                assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8))
                        .as(what)
                        .isNotBlank()
                        .hasSizeLessThan(LONGEST_ANSWER)
                        .doesNotContain("Exception")
                        .doesNotContain("\tat ")
                        .doesNotContain("dnas.web", "org.eclipse");
            }
            String type = response.headers().firstValue("Content-Type").orElse("");
            if (response.statusCode() >= 400) {
                assertThat(type).as(what).contains("application/problem+json");
            }
        }
    }

    /** A connection that the server closed after the request before it is no answer to this one. */
    private static HttpResponse<InputStream> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return CLIENT.send(request, BodyHandlers.ofInputStream());
        } catch (IOException closed) {
            return CLIENT.send(request, BodyHandlers.ofInputStream());
        }
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "..." : text;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Path parameters that exist, so that what follows them is looked at. */
    private static String known(String path) {
        return path.replace("{space}", "nasbench101")
                .replace("{hash}", "00005c142e6f48ac74fdcf73e3439874")
                .replace("{column}", "flops")
                .replace("controllers/{id}", "controllers/nasbench101-d1-seed1")
                .replace("{id}", "1");
    }

    @Test
    void noPathQueryOrBodyIsTooMuchForARoute() throws Exception {
        finished(launch(study("[1, 2, 3]", "[1]")), 1);
        Map<String, Set<String>> queries = queryParameters();
        for (String route : server.routes()) {
            String method = route.substring(0, route.indexOf(' '));
            String path = route.substring(route.indexOf(' ') + 1);
            for (String odd : ODD) {
                if (PARAMETER.matcher(path).find() && !odd.isBlank()) {
                    send(method, PARAMETER.matcher(path).replaceAll(encoded(odd).replace("$", "\\$")), "{}");
                }
                for (String parameter : queries.getOrDefault(route, Set.of())) {
                    send(method, known(path) + "?" + parameter + "=" + encoded(odd), "{}");
                }
            }
            if (!method.equals("GET")) {
                for (String body : bodies(route)) {
                    send(method, known(path), body);
                }
            }
        }
    }

    private static List<String> bodies(String route) {
        List<String> bodies = new ArrayList<>(List.of(
                "",
                "{",
                "nonsense",
                "[]",
                "\u0000",
                "{\"a\": 1, \"a\": 2}",
                "[".repeat(20_000),
                "{\"x\":".repeat(5_000)));
        bodies.addAll(ODD_JSON);
        JsonNode usual = JSON.readTree(BODIES.getOrDefault(route, "{}"));
        for (String field : usual.propertyNames()) {
            for (String odd : ODD_JSON) {
                if (!odd.equals("1e309")) {
                    ObjectNode body = (ObjectNode) usual.deepCopy();
                    body.set(field, JSON.readTree(odd));
                    bodies.add(body.toString());
                }
            }
            ObjectNode without = (ObjectNode) usual.deepCopy();
            without.remove(field);
            bodies.add(without.toString());
        }
        return bodies;
    }

    /** Names of the query parameters of each route, as the contract has them. */
    @SuppressWarnings("unchecked")
    private static Map<String, Set<String>> queryParameters() throws IOException {
        Map<String, Object> contract;
        try (InputStream file = Files.newInputStream(HOME.resolve("openapi.yaml"))) {
            contract = new Yaml().load(file);
        }
        Map<String, Set<String>> names = new TreeMap<>();
        Map<String, Map<String, Object>> shared =
                (Map<String, Map<String, Object>>) ((Map<String, Object>) contract.get("components")).get("parameters");
        ((Map<String, Map<String, Object>>) contract.get("paths"))
                .forEach((path, item) -> item.forEach((method, operation) -> {
                    if (operation instanceof Map<?, ?> described) {
                        Set<String> own = new LinkedHashSet<>();
                        for (Map<String, Object> parameter : (List<Map<String, Object>>)
                                ((Map<String, Object>) described).getOrDefault("parameters", List.of())) {
                            Object reference = parameter.get("$ref");
                            Map<String, Object> meant = reference == null
                                    ? parameter
                                    : shared.get(reference
                                            .toString()
                                            .substring(reference.toString().lastIndexOf('/') + 1));
                            if ("query".equals(meant.get("in"))) {
                                own.add(meant.get("name").toString());
                            }
                        }
                        names.put(method.toUpperCase(Locale.ROOT) + " /api/v1" + path, own);
                    }
                }));
        return names;
    }

    @Test
    void whatIsNoHttpIsRefused() throws Exception {
        for (String request : List.of(
                "GET /api/v1/../../../etc/passwd HTTP/1.0\r\nHost: localhost\r\n\r\n",
                "GET /assets/..%2f..%2f..%2fetc/passwd HTTP/1.0\r\nHost: localhost\r\n\r\n",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.0\r\nHost: localhost\r\n\r\n",
                "GET //etc/passwd HTTP/1.0\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/runs?text=%zz HTTP/1.0\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/runs?text=%ff%fe HTTP/1.0\r\nHost: localhost\r\n\r\n",
                "BREW /api/v1/runs HTTP/1.0\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/events HTTP/1.0\r\nHost: localhost\r\nLast-Event-ID: x\r\n\r\n",
                "GET /api/v1/runs HTTP/1.0\r\nHost: localhost\r\nX: " + "y".repeat(100_000) + "\r\n\r\n")) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer)
                        .as(shortened(request))
                        .startsWith("HTTP/1.")
                        .doesNotContain("root:x:", "\tat ", "Exception");
                assertThat(answer.split(" ", -1)[1]).as(shortened(request)).isLessThan("500");
                if (!answer.split(" ", -1)[1].equals("200")) {
                    assertThat(answer)
                            .as(shortened(request))
                            .containsIgnoringCase("content-type: application/problem+json")
                            .contains("default-src 'self'");
                }
            }
        }
    }

    @Test
    void aBodyThatIsTooLongIsRefusedUnread() throws Exception {
        HttpRequest request = request("/api/v1/studies")
                .POST(BodyPublishers.ofString("x".repeat(5_000_000)))
                .build();
        HttpResponse<String> refused = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("at most 1000000 bytes").contains("ask for less at once");
    }
}

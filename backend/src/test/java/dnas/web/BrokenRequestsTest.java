package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.KeptLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that end early or are spelt wrongly: their sender is told, and the log is not filled with what anybody can send. */
class BrokenRequestsTest extends ApiTest {
    private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    private static final String BODY = HOST + "Content-Type: application/json\r\n";

    private KeptLog log;

    @BeforeEach
    void keepTheLog() {
        log = new KeptLog();
    }

    @AfterEach
    void nothingIsLoggedAsAFault() {
        log.close();
        assertThat(log.atLeast("ERROR")).isEmpty();
    }

    /** What is answered to a request after which its sender says that no more comes. */
    private static String answer(String request) throws IOException {
        return answer(request, true);
    }

    private static String answer(String request, boolean ends) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            if (ends) {
                socket.shutdownOutput();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertRefused(String answer, String sentence) {
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("default-src 'self'")
                .contains(sentence)
                .doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%u0041",
                "/api/v1/runs/%u0041",
                "/api/v1/spaces/%u0041",
                "/api/v1/spaces/%u0041/architectures/%u0042"
            })
    void aPathThatCannotBeDecodedIsRefused(String path) throws Exception {
        assertRefused(answer("GET " + path + HOST + "\r\n"), "cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "FOO"})
    void aMethodThatNothingAnswersIsNamedAsWhatIsWrong(String method) throws Exception {
        assertThat(answer(method + " /api/v1/runs" + HOST + "\r\n"))
                .startsWith("HTTP/1.1 405 ")
                .contains("Allow: GET, ", "The method " + method + " is not answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"session", "studies", "studies/import"})
    void aBodyThatEndsEarlyIsRefused(String route) throws Exception {
        assertRefused(
                answer("POST /api/v1/" + route + BODY + "Content-Length: 2000\r\n\r\n{\"na"),
                "ended before it was whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\nabc\r\n0\r\n\r\n", "4\r\nabcd\r\nzz\r\n", "4\r\nab"})
    void aBodyWhoseChunksAreNoneIsRefused(String chunks) throws Exception {
        assertRefused(answer("POST /api/v1/session" + BODY + "Transfer-Encoding: chunked\r\n\r\n" + chunks), "body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"session", "studies/import"})
    void aBodyWhoseChunksAreNoneIsRefusedWhileItsSenderWaits(String route) throws Exception {
        assertRefused(
                answer("POST /api/v1/" + route + BODY + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n", false),
                "body");
    }

    @Test
    void whoHangsUpIsNoFault() throws Exception {
        for (int time = 0; time < 5; time++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream()
                        .write(("POST /api/v1/session" + BODY + "Content-Length: 2000\r\n\r\n{\"na")
                                .getBytes(StandardCharsets.ISO_8859_1));
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        assertThat(get("/api/v1/health").statusCode()).isEqualTo(200);
        TimeUnit.MILLISECONDS.sleep(300);
    }
}

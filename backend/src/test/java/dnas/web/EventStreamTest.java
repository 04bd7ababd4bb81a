package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.javalin.Javalin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stream over real connections. */
class EventStreamTest {
    private static final int BROWSERS = 100;

    private final EventStream earlier = new EventStream();
    private final EventStream stream = new EventStream();
    private final Javalin http = Javalin.create(config -> {
        config.startup.showJavalinBanner = false;
        config.routes.get("/all", context -> EventRoutes.follow(stream, context, event -> true, () -> true));
        config.routes.get("/earlier", context -> EventRoutes.follow(earlier, context, event -> true, () -> true));
        config.routes.get(
                "/seventh",
                context -> EventRoutes.follow(
                        stream, context, event -> Long.valueOf(7).equals(event.run()), () -> true));
    });
    private final ExecutorService readers = Executors.newCachedThreadPool();

    @BeforeEach
    void start() {
        http.start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        readers.shutdownNow();
        stream.close();
        earlier.close();
        http.stop();
    }

    private void publish(long run, String data) {
        stream.publish("evaluation", data, run, 1L, null);
    }

    /** A connection that has asked for events and received the header of the answer, and so takes part. */
    private Socket connected(String path, @Nullable Long after) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), http.port()));
        String last = after == null ? "" : "Last-Event-ID: " + after + "\r\n";
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.0\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n" + last + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static Stream<String> lines(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).lines();
    }

    /** Data of the events up to the one whose data are "end", reset left out. */
    private Callable<List<String>> received(String path) {
        return () -> {
            try (Socket socket = connected(path, null)) {
                List<String> data = new ArrayList<>();
                lines(socket)
                        .filter(line -> line.startsWith("data:"))
                        .map(line -> line.substring("data:".length()).strip())
                        .takeWhile(each -> !each.equals("end"))
                        .filter(each -> !each.equals("{}"))
                        .forEach(data::add);
                return data;
            }
        };
    }

    private void awaitClients(int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> stream.clients() == count);
    }

    @Test
    void eachOfAHundredBrowsersGetsEveryEventOfTheRunThatItWatches() throws Exception {
        List<Future<List<String>>> watching = Stream.generate(() -> received("/seventh"))
                .limit(BROWSERS)
                .map(readers::submit)
                .toList();
        awaitClients(BROWSERS);

        List<String> expected = IntStream.range(0, EventClient.LONGEST_QUEUE - 2)
                .mapToObj(i -> "event " + i)
                .toList();
        for (String data : expected) {
            publish(7, data);
            publish(8, "of another run");
        }
        publish(7, "end");

        for (Future<List<String>> each : watching) {
            assertThat(each.get()).isEqualTo(expected);
        }
        await("those that went away are forgotten as they are written to")
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    publish(7, "later");
                    return stream.clients() == 0;
                });
    }

    /** Also where both were started in the same millisecond, or the clock was moved back to it. */
    @Test
    void aBrowserOfAnEarlierServerIsToldToLoad() throws Exception {
        for (int i = 0; i < 10; i++) {
            publish(7, "event");
        }
        long number;
        try (Socket socket = connected("/earlier", null)) {
            number = lines(socket)
                    .filter(line -> line.startsWith("id:"))
                    .map(line -> Long.valueOf(line.substring("id:".length()).strip()))
                    .findFirst()
                    .orElseThrow();
        }
        try (Socket socket = connected("/all", number + 5)) {
            assertThat(lines(socket).filter(line -> line.startsWith("event:")).findFirst())
                    .hasValueSatisfying(line -> assertThat(line).contains("reset"));
        }
    }

    @Test
    void oneThatReadsNothingIsLetGoWithoutHoldingUpOthersAndCatchesUp() throws Exception {
        String kilobyte = "x".repeat(1_000);
        try (Socket slow = connected("/all", null)) {
            awaitClients(1);
            Future<List<String>> other = readers.submit(received("/seventh"));
            awaitClients(2);

            int published = 0;
            while (stream.clients() == 2) {
                publish(8, kilobyte);
                published++;
                assertThat(published).as("events that nobody reads").isLessThan(100_000);
            }
            publish(7, "event");
            publish(7, "end");

            assertThat(other.get()).containsExactly("event");
            List<Long> ids = lines(slow)
                    .filter(line -> line.startsWith("id:"))
                    .map(line -> Long.valueOf(line.substring("id:".length()).strip()))
                    .toList();
            assertThat(ids)
                    .as("until the server ends the connection")
                    .isSorted()
                    .hasSizeLessThan(published);
            long last = ids.get(ids.size() - 1);
            try (Socket again = connected("/all", last)) {
                assertThat(lines(again)
                                .filter(line -> line.startsWith("event:"))
                                .findFirst())
                        .as("it has missed more than is queued for one, so that it loads anew")
                        .hasValueSatisfying(line -> assertThat(line).contains("reset"));
            }
        }
    }
}

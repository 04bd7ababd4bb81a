package dnas.e2e;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A hundred browsers on one live run, as many connections as they open, and some that read nothing while it goes on. Run by
 * {@code bin/benchmark}, no part of the tests.
 */
class WatchersBenchmark {
    private static final int BROWSERS = 100;
    private static final int SLEEPERS = 5;
    /** More than the buffers between server and browser hold. */
    private static final int QUERIES = 12_000;

    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** Parsing each event as JSON would keep this process busier than the server. */
    private static final Pattern QUERY = Pattern.compile("\"query\":(\\d+)");

    private final KeptFigures figures = ScaleBenchmark.figures();

    /** What an EventSource does: it takes the stream up again after the last event that it has, and loads the run when told to. */
    private static final class Watcher extends Thread {
        private final DashboardServer server;
        private final long run;
        private final CountDownLatch awake;
        private final BitSet queries = new BitSet();
        private final AtomicInteger loads = new AtomicInteger();
        private final AtomicInteger connections = new AtomicInteger();
        private String lastId = "";
        private volatile boolean complete;
        private volatile boolean closed;
        private volatile Socket socket = new Socket();

        Watcher(DashboardServer server, long run, CountDownLatch awake) {
            this.server = server;
            this.run = run;
            this.awake = awake;
            setDaemon(true);
        }

        @Override
        public void run() {
            while (!closed) {
                try (Socket connection = connected()) {
                    follow(new BufferedReader(
                            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)));
                } catch (IOException | InterruptedException lost) {
                    // It connects again.
                }
            }
        }

        private Socket connected() throws IOException {
            Socket connection = new Socket();
            connection.setReceiveBufferSize(4096);
            connection.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            String last = lastId.isEmpty() ? "" : "Last-Event-ID: " + lastId + "\r\n";
            connection
                    .getOutputStream()
                    .write(("GET /api/v1/events?run=" + run + " HTTP/1.0\r\nHost: 127.0.0.1\r\n"
                                    + "Accept: text/event-stream\r\n" + last + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            connections.incrementAndGet();
            socket = connection;
            return connection;
        }

        private void follow(BufferedReader lines) throws IOException, InterruptedException {
            awake.await();
            String event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    lastId = line.substring("id:".length()).strip();
                } else if (line.startsWith("event:")) {
                    event = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:")) {
                    take(event, line.substring("data:".length()));
                }
            }
        }

        private void take(String event, String data) {
            if (event.equals("reset")) {
                loads.incrementAndGet();
                for (JsonNode entry : server.api().run(run).get("trace")) {
                    queries.set(entry.get("query").intValue());
                }
            } else if (event.equals("evaluation")) {
                Matcher query = QUERY.matcher(data);
                if (query.find()) {
                    queries.set(Integer.parseInt(query.group(1)));
                }
            }
            complete = queries.cardinality() == QUERIES;
        }

        void close() throws IOException {
            closed = true;
            socket.close();
        }

        /** Beyond the load with which every page begins. */
        boolean loadedAgain() {
            return loads.get() > 1;
        }
    }

    @Test
    void aHundredBrowsersOnOneLiveRun() throws Exception {
        try (DashboardServer server = DashboardServer.on(Installation.freshData("watchers"))) {
            for (Watcher each : watched(server, 1, 0)) {
                each.close();
            }
            double before = server.liveMegabytes();
            List<Watcher> watchers = watched(server, BROWSERS, SLEEPERS);
            double with = server.liveMegabytes();
            for (Watcher each : watchers) {
                each.close();
            }
            List<Watcher> quick = watchers.subList(0, BROWSERS);
            List<Watcher> sleepers = watchers.subList(BROWSERS, watchers.size());
            figures.keep(
                    "100 browsers on a live run of 12,000 queries: those that received every query",
                    quick.stream().filter(each -> each.complete).count() + " of " + BROWSERS,
                    "100 of 100");
            figures.keep(
                    "those of them that were let go as too slow",
                    quick.stream().filter(each -> each.connections.get() > 1).count() + "",
                    "0");
            figures.keep(
                    "5 more that read nothing while it went on: let go, then complete after they loaded the run again",
                    sleepers.stream()
                                    .filter(each -> each.complete && each.loadedAgain())
                                    .count() + " of " + SLEEPERS,
                    "5 of 5");
            figures.keep(
                    "memory in use after garbage collection with all of them connected, beside that after the same run with one",
                    String.format(Locale.ROOT, "%.1f MB beside %.1f MB", with, before),
                    "flat");
        }
    }

    /** Watches one run to its end. */
    private static List<Watcher> watched(DashboardServer server, int browsers, int sleepers) {
        long study = server.api().launch(QUERIES, List.of(browsers), "random");
        long run = server.api().study(study).get("runs").get(0).get("id").longValue();
        List<Watcher> watchers = new ArrayList<>();
        CountDownLatch morning = new CountDownLatch(1);
        Stream.generate(() -> new Watcher(server, run, new CountDownLatch(0)))
                .limit(browsers)
                .forEach(watchers::add);
        Stream.generate(() -> new Watcher(server, run, morning)).limit(sleepers).forEach(watchers::add);
        watchers.forEach(Thread::start);
        server.api().awaitFinished(study, LONGEST);
        morning.countDown();
        await().atMost(LONGEST).until(() -> watchers.stream().allMatch(each -> each.complete));
        return watchers;
    }
}

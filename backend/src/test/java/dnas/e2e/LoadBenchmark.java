package dnas.e2e;

import static dnas.e2e.Timing.median;
import static dnas.e2e.Timing.quantile;
import static dnas.e2e.Timing.secondsSince;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * Fifty people at once on a server with accounts, all on this machine: some launch studies, the others watch every event and read
 * what pages read; and how soon a server with 10,000 runs is ready. Run by {@code bin/benchmark load}, no part of the tests, and
 * asserts no time.
 */
@TestMethodOrder(OrderAnnotation.class)
class LoadBenchmark {
    private static final int LAUNCHING = 20;
    private static final int WATCHING = 30;
    private static final int QUERIES = 30;
    private static final int LAUNCH_SECONDS = 20;
    private static final int READ_SECONDS = 2;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final double MINUTES = Double.parseDouble(System.getenv().getOrDefault("DNAS_LOAD_MINUTES", "5"));

    private final KeptFigures figures = new KeptFigures(
            "load.md",
            "Fifty people at once, and a restart with 10,000 runs",
            "load",
            String.format(
                    Locale.ROOT,
                    "For %.0f minutes %d people launch a study of %d queries with each of 2 seeds every %d s, and %d follow"
                            + " every event and read what a page reads every %d s, each signed in with an account of"
                            + " their own, over loopback, with the people's own work on the same cores.",
                    MINUTES,
                    LAUNCHING,
                    QUERIES,
                    LAUNCH_SECONDS,
                    WATCHING,
                    READ_SECONDS));

    private final Queue<Long> studies = new ConcurrentLinkedQueue<>();

    @Test
    @Order(1)
    void fiftyPeople() throws Exception {
        try (DashboardServer server = DashboardServer.on(Installation.freshData("load"), "--accounts")) {
            String link = server.setUpPath().replaceFirst(".*#", "");
            Visitor admin = Visitor.invited(server.address(), "Admin", link);
            List<Visitor> launching = invited(admin, LAUNCHING, "Launcher", "researcher");
            List<Visitor> watching = invited(admin, WATCHING, "Watcher", "viewer");
            List<Listening> listening = watching.stream()
                    .map(each -> new Listening(server.port(), each))
                    .toList();
            listening.forEach(Thread::start);
            await().atMost(LONGEST).until(() -> listening.stream().allMatch(Listening::hasBegun));

            long end = System.nanoTime() + Math.round(MINUTES * 60e9);
            List<Thread> people = Stream.concat(
                            launching.stream().map(each -> acting(() -> launch(each), LAUNCH_SECONDS, end)),
                            IntStream.range(0, WATCHING)
                                    .mapToObj(i -> acting(() -> read(watching.get(i), i), READ_SECONDS, end)))
                    .toList();
            TimeUnit.NANOSECONDS.sleep(Math.min(Math.round(60e9), end - System.nanoTime()));
            double early = server.liveMegabytes();
            for (Thread each : people) {
                each.join();
            }
            Set<String> evaluations = evaluations(admin);
            await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> listening.stream()
                                    .allMatch(each -> each.heard().containsAll(evaluations)),
                            any -> true);
            double late = server.liveMegabytes();
            keep(launching, watching, listening, evaluations, early, late);
            for (Listening each : listening) {
                each.close();
            }
        }
    }

    private static List<Visitor> invited(Visitor admin, int number, String name, String role) {
        return IntStream.range(0, number)
                .mapToObj(i -> admin.invite(name + " " + i, role))
                .toList();
    }

    /** Does something again and again until the end, each time so many seconds after the last. */
    private static Thread acting(Runnable deed, int seconds, long end) {
        Thread thread = new Thread(() -> {
            try {
                // Not all at the same moment.
                Thread.sleep((long) (Math.random() * 1e3 * seconds));
                while (System.nanoTime() < end) {
                    deed.run();
                    TimeUnit.SECONDS.sleep(seconds);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void launch(Visitor visitor) {
        JsonNode study = visitor.post("/studies", """
                {"space": "nasbench201", "strategies": ["random"], "signal": "cifar100_validation_200", "queries": %d,
                 "seeds": [1, 2]}
                """.formatted(QUERIES));
        if (study.has("id")) {
            studies.add(study.get("id").longValue());
            visitor.read("/studies/" + study.get("id").longValue());
        }
    }

    private void read(Visitor visitor, int person) {
        long study = studies.isEmpty() ? 0 : List.copyOf(studies).get(person % studies.size());
        List<String> pages = new ArrayList<>(List.of(
                "/runs?size=50",
                "/runs/groups?size=50&sort=-accuracy",
                "/studies?size=20",
                "/actions?size=50",
                "/spaces",
                "/controllers",
                "/runs/tags",
                "/spaces/nasbench201/flops"));
        if (study > 0) {
            pages.addAll(List.of("/studies/" + study, "/comparison?study=" + study));
        }
        visitor.read(pages.get((int) (Math.random() * pages.size())));
    }

    /** Run and query of everything that was evaluated, once all runs have ended. */
    private Set<String> evaluations(Visitor admin) {
        Set<String> all = new HashSet<>();
        for (long study : studies) {
            await().atMost(LONGEST)
                    .until(() -> admin.read("/studies/" + study)
                                    .get("states")
                                    .path("finished")
                                    .asInt(0)
                            == 2);
            for (JsonNode run : admin.read("/studies/" + study).get("runs")) {
                for (int query = 1; query <= run.get("queried").intValue(); query++) {
                    all.add(run.get("id").longValue() + "/" + query);
                }
            }
        }
        return all;
    }

    private void keep(
            List<Visitor> launching,
            List<Visitor> watching,
            List<Listening> listening,
            Set<String> evaluations,
            double early,
            double late) {
        List<Visitor> all = Stream.concat(launching.stream(), watching.stream()).toList();
        List<String> errors =
                all.stream().flatMap(each -> each.errors().stream()).toList();
        errors.stream().limit(20).forEach(System.out::println);
        double[] reads = all.stream()
                .flatMap(each -> each.reads().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        long lost = listening.stream()
                .mapToLong(each -> evaluations.size()
                        - evaluations.stream().filter(each.heard()::contains).count())
                .sum();
        figures.keep("requests that were refused or not answered", String.valueOf(errors.size()), "0");
        figures.keep("reads", String.format(Locale.ROOT, "%,d", reads.length), "");
        figures.keep("reads, median", milliseconds(reads, .5), "");
        figures.keep("reads, 95th percentile", milliseconds(reads, .95), "<= 300 ms");
        figures.keep("reads, 99th percentile", milliseconds(reads, .99), "");
        figures.keep("studies launched", String.valueOf(studies.size()), "");
        figures.keep("evaluations", String.format(Locale.ROOT, "%,d", evaluations.size()), "");
        figures.keep("evaluations that a watcher did not hear of, over all watchers", String.valueOf(lost), "0");
        figures.keep(
                "times that a watcher was let go as too slow",
                String.valueOf(
                        listening.stream().mapToInt(Listening::loadsAgain).sum()),
                "0");
        figures.keep(
                "memory in use after garbage collection, at the first minute and at the end",
                String.format(Locale.ROOT, "%.1f MB, %.1f MB", early, late),
                "flat");
    }

    private static String milliseconds(double[] reads, double share) {
        return String.format(Locale.ROOT, "%.1f ms", quantile(reads, share));
    }

    @Test
    @Order(2)
    void aRestartWithTenThousandRuns() throws Exception {
        String folder = System.getenv("DNAS_SCALE_DATA");
        if (folder == null) {
            throw new IllegalStateException("Run this with: bin/benchmark load");
        }
        try (DashboardServer server = DashboardServer.on(Path.of(folder))) {
            int runs =
                    server.api().read("/runs?size=1&archived=both").get("total").intValue();
            double seconds = median(() -> {
                server.stop();
                long start = System.nanoTime();
                server.start();
                return secondsSince(start);
            });
            server.stop();
            figures.keep(
                    "runs stored in the server that is started again", String.format(Locale.ROOT, "%,d", runs), "");
            figures.keep(
                    "start of it, from the command to ready, median of " + Timing.REPEATS,
                    String.format(Locale.ROOT, "%.2f s", seconds),
                    "<= 5 s");
        }
    }
}

package dnas.run;

import dnas.InvalidInput;
import dnas.benchmark.Observation;
import dnas.search.Answers;
import dnas.search.SearchCancelled;
import dnas.search.SearchEvent;
import dnas.search.SearchSpec;
import dnas.search.TraceEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/**
 * A search of random numbers, deterministic in its seed. Strategies: {@code quick}, {@code slow} (20 ms a query), {@code steady} (2 ms), {@code
 * broken} (throws at the third query), {@code fatal} (its process dies at the third query), {@code dies-once} (the same
 * unless stored answers came along), {@code hungry} (wants more memory at the third query than there is), {@code hangs-once}
 * (never answers at the third query, unless stored answers came along), {@code hangs} (never answers at the third query), {@code trained} and {@code trained:raw-target} (train one controller for a second
 * first), {@code trained:no-tc} (trains another), {@code cells} and {@code dense-sampling} (ask for cells of NASBench-101
 * or networks of Accel-NASBench that exist, the others for hashes of none).
 *
 * @param versions what it says that it is: code {@code other} draws other numbers after query 4, code {@code short} ends
 *     there
 */
public record FakeSearch(Versions versions) implements SearchRunner {
    public static final Versions VERSIONS = new Versions("fake", "a".repeat(64));
    private static final int QUERIES_ALIKE = 4;
    private static final Set<String> SPACES = Set.of("fake", "nasbench101", "nasbench201", "accel-nasbench");
    private static final List<String> SIGNALS =
            List.of("test_mean", "validation", "surrogate", "measured", "cifar10_test_200");
    private static final Set<String> STRATEGIES = Set.of(
            "quick",
            "slow",
            "steady",
            "broken",
            "fatal",
            "dies-once",
            "hungry",
            "hangs",
            "hangs-once",
            "trained",
            "trained:raw-target",
            "trained:no-tc",
            "cells",
            "dense-sampling");
    private static final Set<String> REAL = Set.of("cells", "dense-sampling");

    public FakeSearch() {
        this(VERSIONS);
    }

    /** A worker of this search; arguments: code and data. */
    public static void main(String[] arguments) throws Exception {
        System.out.flush();
        WorkerMain.serve(new FakeSearch(new Versions(arguments[0], arguments[1])));
    }

    @Override
    public Versions versions(SearchSpec spec) {
        return versions;
    }

    @Override
    public void check(SearchSpec spec) {
        if (!SPACES.contains(spec.space())) {
            throw new InvalidInput("space", spec.space(), "There is no space " + spec.space() + ".");
        }
        if (!STRATEGIES.contains(spec.strategy())) {
            throw new InvalidInput("strategy", spec.strategy(), "There is no strategy " + spec.strategy() + ".");
        }
        if (!SIGNALS.contains(spec.signal())) {
            throw new InvalidInput("signal", spec.signal(), "There is no signal " + spec.signal() + ".");
        }
        if (spec.queries() < 1) {
            throw new InvalidInput("queries", spec.queries(), "queries (" + spec.queries() + ") must be 1 or more.");
        }
    }

    @Override
    public void run(SearchSpec spec, Answers answers, Consumer<SearchEvent> events, BooleanSupplier stop) {
        System.out.println("Noise on standard output must not reach the protocol.");
        if (spec.strategy().startsWith("trained")) {
            for (int step = 1; step <= 10; step++) {
                pause(100, stop);
                events.accept(new SearchEvent.ControllerTraining(step, 10, (10 - step) / 10.0));
            }
        }
        events.accept(new SearchEvent.Searching(0.5));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(spec.seed());
        TraceEntry best = null;
        boolean resumed = false;
        List<String> cells =
                REAL.contains(spec.strategy()) ? RealCells.hashes(spec.space(), spec.queries()) : List.of();
        int queries = versions.code().equals("short") ? QUERIES_ALIKE : spec.queries();
        for (int query = 1; query <= queries; query++) {
            if (query > QUERIES_ALIKE && versions.code().equals("other")) {
                random.nextLong();
            }
            String drawnHash = Long.toHexString(random.nextLong());
            String hash = cells.isEmpty() ? drawnHash : cells.get(query - 1);
            double drawn = random.nextDouble();
            resumed |= answers.of(hash).isPresent();
            Observation answer = answers.of(hash).orElse(new Observation(drawn, drawn / 3));
            fail(spec, query, resumed);
            pause(answers.of(hash).isPresent() ? 0 : milliseconds(spec), stop);
            boolean better = best == null || answer.signal() > best.signal();
            TraceEntry entry = new TraceEntry(
                    query,
                    hash,
                    answer.signal(),
                    answer.testAccuracy(),
                    query * 1000L,
                    7,
                    better ? hash : best.hash(),
                    better ? answer.testAccuracy() : best.testAccuracy());
            best = better ? entry : best;
            events.accept(new SearchEvent.Evaluated(entry, 1, 2));
        }
        events.accept(new SearchEvent.Finished(1, 2, 0.5, 0.25));
    }

    private static void fail(SearchSpec spec, int query, boolean resumed) {
        if (query == 3 && spec.strategy().equals("broken")) {
            throw new IllegalStateException("Query 3 went wrong.");
        }
        if (query == 3 && (spec.strategy().equals("fatal") || (spec.strategy().equals("dies-once") && !resumed))) {
            Runtime.getRuntime().halt(99);
        }
        if (query == 3 && spec.strategy().equals("hungry")) {
            throw new IllegalStateException(
                    "Ate " + Stream.generate(() -> new byte[1 << 20]).toList());
        }
        if (query == 3 && (spec.strategy().equals("hangs") || (spec.strategy().equals("hangs-once") && !resumed))) {
            while (true) {
                LockSupport.park();
            }
        }
    }

    /** Of a query. */
    private static int milliseconds(SearchSpec spec) {
        return switch (spec.strategy()) {
            case "slow" -> 20;
            case "steady" -> 2;
            default -> 0;
        };
    }

    private static void pause(int milliseconds, BooleanSupplier stop) {
        if (stop.getAsBoolean()) {
            throw new SearchCancelled();
        }
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupt) {
            throw new IllegalStateException(interrupt);
        }
    }

    /** Command line of a worker of this search. */
    public static List<String> command() {
        return command(VERSIONS);
    }

    /** Command line of a worker that is of these versions. */
    public static List<String> command(Versions versions) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (!Files.isExecutable(java)) {
            throw new IllegalStateException(java + " cannot be run.");
        }
        return List.of(
                java.toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-Ddnas.home=" + RealCells.HOME,
                "-cp",
                System.getProperty("java.class.path"),
                FakeSearch.class.getName(),
                versions.code(),
                versions.dataSha256());
    }
}

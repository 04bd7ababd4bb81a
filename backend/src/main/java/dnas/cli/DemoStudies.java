package dnas.cli;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Benchmarks;
import dnas.benchmark.Signal;
import dnas.run.NewStudy;
import dnas.space.FlopsOrder;
import dnas.space.FlopsRange;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the studies of a demonstration compare, on every space that comes with dnas and its first signals. Three of four studies
 * have 2 strategies and {@value #SEEDS} seeds, the fourth is a ladder of {@value #RUNGS} FLOPs limits with
 * {@value #LADDER_SEEDS} seeds. Two of {@value #CYCLE} have dense sampling, one on NASBench-101 and one on NAS-Bench-201; what
 * the others have needs no controller and takes milliseconds.
 */
record DemoStudies(Benchmarks benchmarks, int queries) {
    private static final int SEEDS = 10;
    private static final int RUNGS = 5;
    private static final int LADDER_SEEDS = 4;
    private static final int SIGNALS = 3;
    private static final int CYCLE = 24;
    private static final Set<Integer> DENSE = Set.of(13, 17);
    private static final List<String> SPACES = List.of("nasbench101", "nasbench201", "accel-nasbench");
    private static final List<List<String>> STRATEGIES = List.of(
            List.of("regularized-evolution", "random"),
            List.of("local-search", "random"),
            List.of("regularized-evolution", "local-search"));

    /** The study of this number, from 0; each number has seeds of its own. */
    NewStudy study(int number) {
        Benchmark<?> benchmark = benchmarks.named(SPACES.get(number / 4 % SPACES.size()));
        List<Signal> measured = benchmark.signals().stream()
                .filter(signal -> signal.origin() != Signal.Origin.PREDICTED)
                .limit(SIGNALS)
                .toList();
        Signal signal = measured.get(number / 12 % measured.size());
        boolean ladder = number % 4 == 3;
        List<String> strategies = DENSE.contains(number % CYCLE)
                ? List.of("dense-sampling", "regularized-evolution")
                : STRATEGIES.get(number % STRATEGIES.size());
        return new NewStudy(
                "Demo " + (number + 1) + ": " + benchmark.space().title() + (ladder ? ", ladder" : ""),
                benchmark.space().name(),
                strategies,
                signal.label(),
                queries,
                ladder ? ladder(benchmark) : List.of(FlopsRange.ALL),
                List.of(),
                LongStream.range(0, ladder ? LADDER_SEEDS : SEEDS)
                        .mapToObj(i -> 1 + i + (long) SEEDS * number)
                        .toList(),
                1);
    }

    /** Limits that admit about a fifth of what was measured, two fifths and so on; the last is none. */
    private static List<FlopsRange> ladder(Benchmark<?> benchmark) {
        FlopsOrder order = benchmark.table().byFlops();
        return Stream.concat(
                        IntStream.range(1, RUNGS)
                                .mapToObj(rung -> new FlopsRange(0, legible(order.quantile(rung / (double) RUNGS)))),
                        Stream.of(FlopsRange.ALL))
                .toList();
    }

    /** As somebody would write it: rounded up to four digits, so that it admits what it was taken from. */
    private static long legible(long flops) {
        return BigDecimal.valueOf(flops)
                .round(new MathContext(4, RoundingMode.CEILING))
                .longValueExact();
    }
}

package dnas.cli;

import dnas.bench.BenchPlan;
import dnas.bench.FlopsLimit;
import dnas.benchmark.Signal;
import dnas.search.SearchSpec;
import dnas.space.FlopsRange;
import dnas.space.MeasureLimit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Command lines that do again what was done, with every option that decides about results and none about the machine. */
final class BenchLine {
    private static final double MFLOPS = 1e6;

    private BenchLine() {}

    /** The whole comparison. */
    static String of(BenchPlan plan, BenchOptions options, @Nullable Path report) {
        List<String> words = new ArrayList<>(List.of(
                "bin/dnas bench",
                "--space " + plan.space(),
                "--strategies " + String.join(",", plan.strategies()),
                "--signals " + joined(plan.signals().stream().map(Signal::label).toList()),
                "--max-mflops "
                        + joined(plan.limits().stream().map(FlopsLimit::label).toList()),
                "--queries " + joined(plan.budgets()) + limited(plan.measureLimits()),
                "--seeds " + options.seeds().replace(" ", ""),
                "--controller-seed " + plan.controllerSeed()));
        if (options.thresholds().target() != null) {
            words.add("--target " + options.thresholds().target());
        }
        if (options.thresholds().reached() != null) {
            words.add("--reach " + options.thresholds().reached());
        }
        if (report != null) {
            words.add("--report " + report);
        }
        return String.join(" ", words);
    }

    /** One search. */
    static String of(SearchSpec spec) {
        FlopsRange range = spec.limits().flops();
        String limit = (range.min() == 0 ? "" : " --min-mflops " + range.min() / MFLOPS)
                + (range.max() == Long.MAX_VALUE ? "" : " --max-mflops " + range.max() / MFLOPS)
                + limited(spec.limits().measures());
        return "\"bin/dnas search --space " + spec.space() + " --strategy " + spec.strategy() + " --signal "
                + spec.signal() + " --queries " + spec.queries() + limit + " --seed " + spec.seed()
                + " --controller-seed " + spec.controllerSeed() + "\"";
    }

    private static String limited(List<MeasureLimit> limits) {
        return limits.stream().map(limit -> " --limit " + limit.label()).collect(Collectors.joining());
    }

    private static String joined(List<?> values) {
        return values.stream().map(Objects::toString).collect(Collectors.joining(","));
    }
}

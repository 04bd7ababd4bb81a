package dnas.cli;

import dnas.CodeVersion;
import dnas.InvalidInput;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Benchmarks;
import dnas.benchmark.Signal;
import dnas.controller.ControllerSpec;
import dnas.search.SearchEngine;
import dnas.search.SearchSpec;
import dnas.search.StrategyKind;
import dnas.space.FlopsRange;
import dnas.space.ListedSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Strategies x FLOPs limits x seeds in one run, as a table with n, mean and confidence interval. */
@Command(
        name = "bench",
        description = "Compare strategies over FLOPs limits and seeds.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    /** Characters of a checksum that people read. */
    private static final int SHOWN = 12;

    private static final String NO_LIMIT = "none";

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private Local local = new Local();

    @Option(names = "--strategies", split = ",", description = "with commas between them (default: all)")
    private @Nullable List<String> strategies;

    @Option(
            names = "--signal",
            defaultValue = "test_mean",
            description = "test_mean or validation, which is simulated (default: ${DEFAULT-VALUE})")
    private String signal = "";

    @Option(
            names = "--queries",
            split = ",",
            defaultValue = "150",
            description = "budget; of several, with commas between them, each is reported (default: ${DEFAULT-VALUE})")
    private List<Integer> queries = List.of();

    @Option(
            names = "--max-mflops",
            split = ",",
            defaultValue = NO_LIMIT,
            description = "limits with commas between them, \"none\" being one (default: ${DEFAULT-VALUE})")
    private List<String> limits = List.of();

    @Option(
            names = "--seeds",
            defaultValue = "100-119",
            description = "as in 1,5,100-119, at most 10000 (default: ${DEFAULT-VALUE})")
    private String seeds = "";

    @Option(
            names = "--controller-seed",
            defaultValue = "1",
            description = "which controller gives the codes (default: ${DEFAULT-VALUE})")
    private long controllerSeed;

    @Option(names = "--workers", description = "searches at once (default: half the cores)")
    private @Nullable Integer workers;

    @Option(names = "--format", defaultValue = "table", description = "table, csv, json or markdown")
    private String format = "";

    private final ProgressBar progress = ProgressBar.onStandardError();

    /** One limit of the command line; null for none. */
    private record Limit(@Nullable Double maxMflops) {
        static Limit of(String text) {
            if (text.equals(NO_LIMIT)) {
                return new Limit(null);
            }
            try {
                return new Limit(Double.valueOf(text));
            } catch (NumberFormatException notANumber) {
                InvalidInput invalid = new InvalidInput(
                        "max-mflops", text, "The limit \"" + text + "\" is neither a number of MFLOPs nor \"none\".");
                invalid.initCause(notANumber);
                throw invalid;
            }
        }

        FlopsRange range() {
            return Mflops.range(null, maxMflops);
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        BenchFormat wanted = BenchFormat.named(format);
        Benchmarks benchmarks = new Benchmarks(Home.datasets());
        SearchEngine engine = local.engine(benchmarks);
        BenchSearches searches = new BenchSearches(engine, threads(), progress);
        List<SearchSpec> specs = specs(Collections.max(queries));
        specs.forEach(engine::check);
        specs(Collections.min(queries)).forEach(engine::check);
        if (specs.stream().anyMatch(spec -> StrategyKind.named(spec.strategy()).needsController())) {
            trainController(benchmarks.named(local.space()).space());
        }
        List<BenchRow> rows = rows(benchmarks.named(local.space()), searches.run(specs));
        Output.print(command, wanted.print(rows, facts(benchmarks.named(local.space()))));
        return 0;
    }

    private String facts(Benchmark<?> benchmark) {
        return "Mean test accuracy of the incumbent, Student's interval of the mean. Space " + local.space()
                + ", seeds "
                + seeds
                + ", controller seed " + controllerSeed + ", code " + CodeVersion.current() + ", data sha256 "
                + benchmark.provenance().sha256().substring(0, SHOWN) + ".";
    }

    /** Every search with the same budget; what was found after fewer queries is read off its trace. */
    private List<SearchSpec> specs(int budget) {
        List<Long> all = SeedList.parse(seeds);
        Signal known = Signal.named(signal);
        List<SearchSpec> specs = new ArrayList<>();
        for (Limit limit : limits()) {
            for (String strategy : strategies()) {
                for (long seed : all) {
                    specs.add(new SearchSpec(
                            local.space(), strategy, known, budget, limit.range(), seed, controllerSeed));
                }
            }
        }
        return specs;
    }

    /** Each range once, however it was written. */
    private Collection<Limit> limits() {
        Map<FlopsRange, Limit> byRange = new LinkedHashMap<>();
        for (String text : limits) {
            Limit limit = Limit.of(text);
            byRange.putIfAbsent(limit.range(), limit);
        }
        return byRange.values();
    }

    private List<String> strategies() {
        return strategies != null
                ? strategies.stream().distinct().toList()
                : Arrays.stream(StrategyKind.values()).map(StrategyKind::label).toList();
    }

    private void trainController(ListedSpace<?> space) {
        local.controllers()
                .trainIfAbsent(
                        space,
                        ControllerSpec.d1(space.name(), controllerSeed),
                        (step, steps, left) ->
                                progress.show(step, steps, ProgressBar.left("training the controller", left)));
    }

    private int threads() {
        int threads = workers == null ? Math.max(1, Runtime.getRuntime().availableProcessors() / 2) : workers;
        if (threads < 1) {
            throw new InvalidInput("workers", threads, "--workers (" + threads + ") must be 1 or more.");
        }
        return threads;
    }

    private List<BenchRow> rows(Benchmark<?> benchmark, List<BenchResult> results) {
        List<BenchRow> rows = new ArrayList<>();
        for (Limit limit : limits()) {
            double best = benchmark.bestTestAccuracy(limit.range());
            for (String strategy : strategies()) {
                List<BenchResult> group = results.stream()
                        .filter(result -> result.spec().strategy().equals(strategy)
                                && result.spec().flopsRange().equals(limit.range()))
                        .toList();
                queries.stream()
                        .distinct()
                        .sorted()
                        .forEach(budget -> rows.add(BenchRow.of(group, limit.maxMflops(), budget, best)));
            }
        }
        return rows;
    }
}

package dnas.cli;

import dnas.InvalidInput;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Benchmarks;
import dnas.benchmark.Signal;
import dnas.run.calibration.PredictorCalibration;
import dnas.search.Answers;
import dnas.search.Features;
import dnas.search.SearchEngine;
import dnas.search.SearchEvent;
import dnas.search.SearchSpec;
import dnas.search.StrategyChoice;
import dnas.search.StrategyKind;
import dnas.search.TraceEntry;
import dnas.search.dense.Replay;
import dnas.space.FlopsRange;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Searches with several seeds, and how far their predictors could be trusted. */
@Command(
        name = "calibration",
        description = "Run searches, and hold what their predictors say against the truth.",
        mixinStandardHelpOptions = true)
final class CalibrationCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private Local local = new Local();

    @Option(
            names = "--strategy",
            defaultValue = "dense-sampling",
            description = "dense-sampling, with settings or without (default: ${DEFAULT-VALUE})")
    private String strategy = "";

    @Option(
            names = "--signal",
            defaultValue = "test_mean",
            description = "test_mean or validation, which is simulated (default: ${DEFAULT-VALUE})")
    private String signal = "";

    @Option(names = "--queries", defaultValue = "150", description = "budget (default: ${DEFAULT-VALUE})")
    private int queries;

    @Option(names = "--min-mflops", description = "fewest MFLOPs (multiply-accumulates / 1e6) of an architecture")
    private @Nullable Double minMflops;

    @Option(names = "--max-mflops", description = "most MFLOPs of an architecture")
    private @Nullable Double maxMflops;

    @Option(names = "--seeds", defaultValue = "0-9", description = "as in 1,5,100-119 (default: ${DEFAULT-VALUE})")
    private String seeds = "";

    @Option(
            names = "--controller-seed",
            defaultValue = "1",
            description = "which controller gives the codes (default: ${DEFAULT-VALUE})")
    private long controllerSeed;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "table, json or markdown (default: ${DEFAULT-VALUE})")
    private String format = "";

    private final ProgressBar progress = ProgressBar.onStandardError();

    @Override
    public Integer call() {
        ReportFormat wanted = ReportFormat.named(format);
        StrategyChoice choice = StrategyChoice.parse(strategy);
        if (choice.kind() != StrategyKind.DENSE_SAMPLING) {
            throw new InvalidInput(
                    "strategy",
                    strategy,
                    "The strategy \"" + strategy + "\" has no process to calibrate; dense-sampling has.");
        }
        Benchmarks benchmarks = new Benchmarks(Home.datasets());
        SearchEngine engine = local.engine(benchmarks);
        Benchmark<?> benchmark = benchmarks.named(local.space());
        List<SearchSpec> specs = specs(choice.label());
        specs.forEach(engine::check);
        specs.forEach(spec -> requireEnough(benchmark, spec));
        List<PredictorCalibration> calibrations = new ArrayList<>();
        Features features = null;
        for (SearchSpec spec : specs) {
            List<TraceEntry> trace = trace(engine, spec);
            features = features == null ? engine.features(spec).orElseThrow() : features;
            calibrations.add(PredictorCalibration.of(benchmark, features, spec, trace));
            progress.show(calibrations.size(), specs.size(), "searches");
        }
        CalibrationSeeds report = CalibrationSeeds.of(
                choice.label(),
                signal,
                queries,
                specs.stream().map(SearchSpec::seed).toList(),
                calibrations);
        Output.print(command, wanted.print(List.of(report.table()), report));
        return 0;
    }

    /** Before anything is trained. */
    private static void requireEnough(Benchmark<?> benchmark, SearchSpec spec) {
        int affordable = Math.min(spec.queries(), benchmark.space().byFlops().count(spec.flopsRange()));
        if (affordable < Replay.FEWEST) {
            throw new InvalidInput(
                    "queries",
                    affordable,
                    "Dense sampling fits its first process after " + Replay.FEWEST + " queries; with --queries "
                            + spec.queries() + " this range gives " + affordable + ". Give more, or a wider range.");
        }
    }

    private List<SearchSpec> specs(String label) {
        FlopsRange range = Mflops.range(minMflops, maxMflops);
        Signal told = Signal.named(signal);
        return SeedList.parse(seeds).stream()
                .map(seed -> new SearchSpec(local.space(), label, told, queries, range, seed, controllerSeed))
                .toList();
    }

    private List<TraceEntry> trace(SearchEngine engine, SearchSpec spec) {
        List<TraceEntry> trace = new ArrayList<>();
        engine.run(
                spec,
                Answers.none(),
                event -> {
                    if (event instanceof SearchEvent.Evaluated evaluated) {
                        trace.add(evaluated.entry());
                    } else {
                        progress.show(event, spec.queries());
                    }
                },
                () -> false);
        return trace;
    }
}

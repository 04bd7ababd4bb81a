package dnas.cli;

import dnas.DataDirectory;
import dnas.InvalidInput;
import dnas.bench.KeptSearches;
import dnas.bench.ResultFile;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Benchmarks;
import dnas.benchmark.Signal;
import dnas.run.FinishedSearch;
import dnas.run.Versions;
import dnas.search.Features;
import dnas.search.SearchEngine;
import dnas.search.SearchSpec;
import dnas.search.StrategyChoice;
import dnas.search.StrategyKind;
import dnas.search.dense.Replay;
import dnas.space.Architecture;
import dnas.space.Limits;
import dnas.space.MeasureLimit;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Searches with several seeds, and how far their predictors could be trusted. */
@Command(
        name = "calibration",
        description =
                "Run searches, and hold what their predictors say against the truth. Finished searches are kept: run"
                        + " again, those of the same specification, code and data are not done again.%n"
                        + "Means over seeds have 95 %% intervals: of rank correlations by Fisher's z, of shares by the logit (both"
                        + " end within their bounds), of other figures by Student's t; \"-\" for one seed, and where a share or"
                        + " correlation is at the same bound in all.",
        mixinStandardHelpOptions = true)
final class CalibrationCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private Local local = new Local();

    @Option(
            names = "--strategy",
            defaultValue = "dense-sampling",
            completionCandidates = SettingLabels.class,
            description = "dense-sampling, or with settings as in dense-sampling:no-regions+raw-target (default:"
                    + " ${DEFAULT-VALUE}); settings: ${COMPLETION-CANDIDATES}")
    private String strategy = "";

    @Option(
            names = "--signal",
            description =
                    "what a query returns, such as test_mean or validation of nasbench101 (default: the first of the space)")
    private @Nullable String signal;

    @Option(names = "--queries", defaultValue = "150", description = "budget (default: ${DEFAULT-VALUE})")
    private int queries;

    @Option(names = "--min-mflops", description = "fewest MFLOPs (multiply-accumulates / 1e6) of an architecture")
    private @Nullable Double minMflops;

    @Option(names = "--max-mflops", description = "most MFLOPs of an architecture")
    private @Nullable Double maxMflops;

    @Option(
            names = "--limit",
            description = "limit on another measure of the space, as in edgegpu_latency=:5.5; may be given again")
    private List<MeasureLimit> measureLimits = List.of();

    @Option(names = "--seeds", defaultValue = "0-9", description = "as in 1,5,100-119 (default: ${DEFAULT-VALUE})")
    private String seeds = "";

    @Option(
            names = "--controller-seed",
            defaultValue = "1",
            description = "which controller gives the codes (default: ${DEFAULT-VALUE})")
    private long controllerSeed;

    @Option(names = "--workers", description = "searches at once, each in a process (default: half the cores)")
    private @Nullable Integer workers;

    @Option(
            names = "--results",
            description = "file of finished searches (default: calibration/searches.jsonl in --data)")
    private @Nullable Path results;

    @Option(names = "--fresh", description = "do all searches anew, and keep them")
    private boolean fresh;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "table, json or markdown (default: ${DEFAULT-VALUE})")
    private String format = "";

    @Override
    public Integer call() throws InterruptedException {
        ReportFormat wanted = ReportFormat.named(format);
        StrategyChoice choice = StrategyChoice.parse(strategy);
        if (choice.kind() != StrategyKind.DENSE_SAMPLING) {
            throw new InvalidInput(
                    "strategy",
                    strategy,
                    "The strategy \"" + strategy + "\" has no process to calibrate; dense-sampling has.");
        }
        int processes = WorkerProcesses.count(workers);
        Benchmarks benchmarks = local.benchmarks();
        SearchEngine engine = local.engine(benchmarks);
        Benchmark<?> benchmark = benchmarks.named(local.space());
        Signal told = Signals.named(benchmark, signal);
        List<SearchSpec> specs = specs(choice.label(), told);
        specs.forEach(engine::check);
        specs.forEach(spec -> requireEnough(benchmark, spec));
        Path folder = local.directory().resolve("calibration");
        DataDirectory.requireWritable(folder);
        Versions versions = Versions.here(benchmark);
        KeptSearches<CalibrationResult> searches =
                new KeptSearches<>(specs, versions, file(folder), fresh, calibration(benchmark, engine));
        int code = new WorkerSearches(searches, local, folder, ProgressBar.onStandardError())
                .complete(benchmark, List.of(choice.controller(local.space(), controllerSeed)), processes);
        if (code == 0) {
            CalibrationSeeds report = CalibrationSeeds.of(
                    choice.label(),
                    told,
                    queries,
                    versions,
                    specs.stream().map(SearchSpec::seed).toList(),
                    searches.results().stream().map(CalibrationResult::figures).toList());
            Output.print(command, wanted.print(List.of(report.table()), report));
        }
        return code;
    }

    private ResultFile<CalibrationResult> file(Path folder) {
        return ResultFile.at(results == null ? folder.resolve("searches.jsonl") : results, CalibrationResult.class);
    }

    /** While the workers go on with other searches; to read the features takes a pass over the space, once for all. */
    private static <A extends Architecture> Function<FinishedSearch, CalibrationResult> calibration(
            Benchmark<A> benchmark, SearchEngine engine) {
        AtomicReference<Features<A>> known = new AtomicReference<>();
        return search -> {
            Features<A> before = known.get();
            Features<A> features =
                    before == null ? engine.features(benchmark, search.spec()).orElseThrow() : before;
            known.set(features);
            return CalibrationResult.of(benchmark, features, search);
        };
    }

    /** Before anything is trained. */
    private static void requireEnough(Benchmark<?> benchmark, SearchSpec spec) {
        long affordable = Math.min(
                spec.queries(),
                benchmark.domain(benchmark.signal(spec.signal()), spec.limits()).size());
        if (affordable < Replay.FEWEST) {
            throw new InvalidInput(
                    "queries",
                    affordable,
                    "Dense sampling fits its first process after " + Replay.FEWEST + " queries; with --queries "
                            + spec.queries() + " this range gives " + affordable + ". Give more, or a wider range.");
        }
    }

    private List<SearchSpec> specs(String label, Signal told) {
        Limits limits = new Limits(Mflops.range(minMflops, maxMflops), measureLimits);
        return SeedList.parse(seeds).stream()
                .map(seed -> new SearchSpec(local.space(), label, told.label(), queries, limits, seed, controllerSeed))
                .toList();
    }
}

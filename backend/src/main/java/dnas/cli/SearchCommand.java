package dnas.cli;

import dnas.Choice;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Benchmarks;
import dnas.benchmark.Signal;
import dnas.run.Versions;
import dnas.search.Answers;
import dnas.search.SearchSpec;
import dnas.space.Architecture;
import dnas.space.Limits;
import dnas.space.MeasureLimit;
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
import tools.jackson.databind.json.JsonMapper;

/** One search without a server; prints one JSON object. */
@Command(name = "search", description = "Run one search.", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private Local local = new Local();

    @Option(
            names = "--strategy",
            required = true,
            description = "${COMPLETION-CANDIDATES}; dense-sampling takes settings, which bench --help lists",
            completionCandidates = StrategyLabels.class)
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

    @Option(names = "--seed", defaultValue = "1", description = "of everything random (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--controller-seed",
            defaultValue = "1",
            description = "which controller gives the codes (default: ${DEFAULT-VALUE})")
    private long controllerSeed;

    @Option(names = "--format", defaultValue = "json", description = "json (default: ${DEFAULT-VALUE})")
    private String format = "";

    @Override
    public Integer call() {
        Choice.named("format", "format", format, List.of("json"), name -> name);
        Benchmarks benchmarks = local.benchmarks();
        Benchmark<?> benchmark = benchmarks.named(local.space());
        Signal told = Signals.named(benchmark, signal);
        SearchSpec spec = new SearchSpec(
                local.space(),
                strategy,
                told.label(),
                queries,
                new Limits(Mflops.range(minMflops, maxMflops), measureLimits),
                seed,
                controllerSeed);
        SearchReport report = new SearchReport(spec, told, Versions.here(benchmark));
        ProgressBar progress = ProgressBar.onStandardError();
        local.engine(benchmarks)
                .run(
                        spec,
                        Answers.none(),
                        event -> {
                            report.accept(event);
                            progress.show(event, spec.queries(), told.accuracy());
                        },
                        () -> false);
        if (report.queried() < spec.queries()) {
            progress.say("The range holds no more than " + report.queried()
                    + " architectures, and all of them are queried.");
        }
        Output.print(command, new JsonMapper().writeValueAsString(report.json(hash -> about(benchmark, hash))));
        return 0;
    }

    /** Label and measures of the architecture with this hash. */
    private static <A extends Architecture> Map<String, Object> about(Benchmark<A> benchmark, String hash) {
        A architecture = benchmark.space().named(hash).orElseThrow();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("label", architecture.label());
        about.put("measures", ArchitectureReport.measures(benchmark, architecture));
        return about;
    }
}

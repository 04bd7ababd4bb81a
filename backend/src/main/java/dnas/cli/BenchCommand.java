package dnas.cli;

import dnas.DataDirectory;
import dnas.Known;
import dnas.bench.BenchFacts;
import dnas.bench.BenchFormat;
import dnas.bench.BenchPlan;
import dnas.bench.BenchReport;
import dnas.bench.BenchResult;
import dnas.bench.BenchTable;
import dnas.bench.Best;
import dnas.bench.FlopsLimit;
import dnas.bench.KeptSearches;
import dnas.bench.ResultFile;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Benchmarks;
import dnas.benchmark.Signal;
import dnas.controller.ControllerSpec;
import dnas.run.Versions;
import dnas.search.SearchEngine;
import dnas.search.StrategyChoice;
import dnas.space.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Strategies x signals x FLOPs limits x seeds in worker processes, as tables with statistics, and as a report. */
@Command(
        name = "bench",
        description = "Compare strategies over signals, FLOPs limits and seeds. Finished searches are kept: run again,"
                + " those of the same specification, code and data are not done again.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private Local local = new Local();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--workers", description = "searches at once, each in a process (default: half the cores)")
    private @Nullable Integer workers;

    @Option(names = "--results", description = "file of finished searches (default: bench/searches.jsonl in --data)")
    private @Nullable Path results;

    @Option(names = "--fresh", description = "do all searches anew, and keep them")
    private boolean fresh;

    @Option(names = "--report", description = "write a page in markdown here, and its plots in a folder beside it")
    private @Nullable Path report;

    @Option(names = "--format", defaultValue = "table", description = "table, csv, json or markdown")
    private String format = "";

    @Override
    public Integer call() throws InterruptedException {
        BenchFormat wanted = BenchFormat.named(format);
        Benchmarks benchmarks = local.benchmarks();
        Benchmark<?> benchmark = benchmarks.named(local.space());
        BenchPlan plan = options.plan(benchmark);
        options.thresholds();
        int processes = WorkerProcesses.count(workers);
        SearchEngine engine = local.engine(benchmarks);
        plan.samples().forEach(engine::check);
        BenchReport page = report == null ? null : BenchReport.at(report);
        Path folder = local.directory().resolve("bench");
        DataDirectory.requireWritable(folder);
        ResultFile<BenchResult> file =
                ResultFile.at(results == null ? folder.resolve("searches.jsonl") : results, BenchResult.class);
        ProgressBar progress = ProgressBar.onStandardError();
        sayWhatRunsOut(plan, benchmark, progress);
        BenchFacts facts = facts(plan, benchmark);
        KeptSearches<BenchResult> searches =
                new KeptSearches<>(plan.searches(), facts.versions(), file, fresh, BenchResult::of);
        int code =
                new WorkerSearches(searches, local, folder, progress).complete(benchmark, controllers(plan), processes);
        if (code != 0) {
            return code;
        }
        BenchTable table = BenchTable.of(
                plan,
                searches.results(),
                (signal, limit) -> best(benchmark, signal, plan.limits(limit)),
                options.thresholds());
        if (page != null) {
            page.write(plan, table, facts);
        }
        Output.print(command, wanted.print(table, facts));
        return 0;
    }

    private static Best best(Benchmark<?> benchmark, Signal signal, Limits limits) {
        return new Best(
                Known.orNull(benchmark.bestTestAccuracy(signal, limits)),
                Known.orNull(benchmark.bestSignal(signal, limits)));
    }

    /** A search of a range that holds fewer architectures than its budget ends when it has queried all of them. */
    private static void sayWhatRunsOut(BenchPlan plan, Benchmark<?> benchmark, ProgressBar progress) {
        for (FlopsLimit limit : plan.limits()) {
            long count =
                    benchmark.domain(plan.signals().get(0), plan.limits(limit)).size();
            if (count < plan.queries()) {
                progress.say("At limit " + limit.label() + " there are " + count + " architectures; of "
                        + plan.queries() + " queries no more are made.");
            }
        }
    }

    private BenchFacts facts(BenchPlan plan, Benchmark<?> benchmark) {
        return new BenchFacts(
                BenchLine.of(plan, options, report),
                plan.space(),
                options.seeds(),
                plan.controllerSeed(),
                options.thresholds(),
                Versions.here(benchmark));
    }

    private static List<ControllerSpec> controllers(BenchPlan plan) {
        return plan.strategies().stream()
                .map(StrategyChoice::parse)
                .filter(StrategyChoice::needsController)
                .map(choice -> choice.controller(plan.space(), plan.controllerSeed()))
                .distinct()
                .toList();
    }
}

package dnas.cli;

import dnas.DataDirectory;
import dnas.bench.BenchFacts;
import dnas.bench.BenchFormat;
import dnas.bench.BenchPlan;
import dnas.bench.BenchReport;
import dnas.bench.BenchTable;
import dnas.bench.KeptSearches;
import dnas.bench.ResultFile;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Benchmarks;
import dnas.controller.ControllerSpec;
import dnas.run.SearchFailed;
import dnas.run.SearchWorkers;
import dnas.run.Versions;
import dnas.search.SearchCancelled;
import dnas.search.SearchEngine;
import dnas.search.StrategyChoice;
import java.nio.file.Path;
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
    /** Exit code of a process that Ctrl-C has ended. */
    private static final int STOPPED = 130;

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

    private final ProgressBar progress = ProgressBar.onStandardError();

    @Override
    public Integer call() throws InterruptedException {
        BenchFormat wanted = BenchFormat.named(format);
        BenchPlan plan = options.plan(local.space());
        options.thresholds();
        int processes = WorkerProcesses.count(workers);
        Benchmarks benchmarks = new Benchmarks(Home.datasets());
        SearchEngine engine = local.engine(benchmarks);
        plan.samples().forEach(engine::check);
        Benchmark<?> benchmark = benchmarks.named(plan.space());
        BenchReport page = report == null ? null : BenchReport.at(report);
        Path folder = local.directory().resolve("bench");
        DataDirectory.requireWritable(folder);
        ResultFile file = ResultFile.at(results == null ? folder.resolve("searches.jsonl") : results);
        BenchFacts facts = facts(plan, benchmark);
        KeptSearches searches = new KeptSearches(plan.searches(), facts.versions(), file, fresh);
        int code = complete(plan, benchmark, searches, processes);
        if (code != 0) {
            return code;
        }
        BenchTable table = BenchTable.of(
                plan, searches.results(), limit -> benchmark.bestTestAccuracy(limit.range()), options.thresholds());
        if (page != null) {
            page.write(plan, table, facts);
        }
        Output.print(command, wanted.print(table, facts));
        return 0;
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

    /** Exit code: 0 when every search is done; says why where not. */
    private int complete(BenchPlan plan, Benchmark<?> benchmark, KeptSearches searches, int processes)
            throws InterruptedException {
        if (searches.reused() > 0) {
            progress.say(searches.reused() + " of " + searches.total() + " searches are reused from " + searches.file()
                    + ".");
        }
        if (searches.done() == searches.total()) {
            return 0;
        }
        plan.strategies().stream()
                .map(StrategyChoice::parse)
                .filter(StrategyChoice::needsController)
                .map(choice -> choice.controller(plan.space(), plan.controllerSeed()))
                .distinct()
                .forEach(controller -> trainIfAbsent(controller, benchmark));
        Path log = local.directory().resolve("bench").resolve("workers.log");
        try {
            new BenchRun(searches, progress)
                    .with(new SearchWorkers(
                            processes, WorkerProcesses.command(local.directory(), local.device()), log));
            return 0;
        } catch (SearchFailed failed) {
            progress.say("dnas: The search " + BenchLine.of(failed.spec()) + " failed: " + failed.getMessage() + " "
                    + searches.kept() + " Its worker wrote to " + log + ".");
            return Refusals.FAULT;
        } catch (SearchCancelled stopping) {
            return STOPPED;
        }
    }

    private void trainIfAbsent(ControllerSpec controller, Benchmark<?> benchmark) {
        local.controllers()
                .trainIfAbsent(
                        benchmark.space(),
                        controller,
                        (step, steps, left) -> progress.show(
                                step, steps, ProgressBar.left("training the controller " + controller.id(), left)));
    }
}

package dnas.cli;

import dnas.InvalidInput;
import dnas.benchmark.Benchmarks;
import dnas.controller.ComputeDevice;
import dnas.run.NewStudy;
import dnas.run.Remarks;
import dnas.run.Run;
import dnas.run.RunState;
import dnas.run.Study;
import dnas.run.Versions;
import dnas.search.Answers;
import dnas.search.SearchCancelled;
import dnas.search.SearchEngine;
import dnas.search.SearchEvent;
import dnas.search.TraceEntry;
import dnas.spaces.Spaces;
import dnas.store.Database;
import dnas.store.DatabaseJournal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dnas demo-data}: a store as large as that of a team after a year. Every run is a real search. */
@Command(
        name = "demo-data",
        description =
                "Fill an empty data folder with studies, to see how the dashboard does with many. Every run is a real"
                        + " search; only their dates are made up, and spread over a year.",
        mixinStandardHelpOptions = true)
final class DemoDataCommand implements Callable<Integer> {
    private static final int DAYS = 365;
    private static final int MOST_STUDIES = 10_000;
    private static final int MOST_QUERIES = 1_000;
    /** Of so many runs one is cancelled half-way, and one is archived. */
    private static final int ODD_ONE = 50;

    @Spec
    private @Nullable CommandSpec command;

    @Option(names = "--data", required = true, description = "data folder, which must hold no study yet")
    private Path data = Path.of("");

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Option(
            names = "--studies",
            defaultValue = "400",
            description = "studies, of 25 runs each in the mean (default: ${DEFAULT-VALUE})")
    private int studies;

    @Option(names = "--queries", defaultValue = "150", description = "of each run (default: ${DEFAULT-VALUE})")
    private int queries;

    @Override
    public Integer call() {
        requireBetween("studies", studies, MOST_STUDIES);
        requireBetween("queries", queries, MOST_QUERIES);
        Benchmarks benchmarks = Spaces.installed(Home.datasets(), data);
        SearchEngine engine = new SearchEngine(benchmarks, data, ComputeDevice.CPU);
        DemoStudies plans = new DemoStudies(benchmarks, queries);
        ProgressBar progress = ProgressBar.onStandardError();
        int runs = 0;
        try (Database history = Database.open(data, database.address())) {
            DatabaseJournal journal = new DatabaseJournal(history);
            requireEmpty(journal);
            Instant today = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            for (int number = 0; number < studies; number++) {
                Instant launched = today.minus(Duration.ofMinutes(DAYS * 24L * 60 * (studies - number) / studies));
                NewStudy plan = plans.study(number);
                Study study = journal.add(plan, launched);
                Versions versions = Versions.here(benchmarks.named(plan.space()));
                List<Run> queued = journal.runsOf(study.id());
                queued.parallelStream()
                        .forEach(run -> search(engine, journal, run.madeWith(versions), training(progress)));
                runs += queued.size();
                progress.show(number + 1, studies, "studies");
            }
        }
        if (database.address() == null) {
            Database.compact(data);
        }
        Output.print(
                command,
                studies + " studies with " + runs + " runs are in " + data.toAbsolutePath()
                        + database.after(", history in ") + "; look at them with: bin/dnas serve --data " + data
                        + database.after(" --database "));
        return 0;
    }

    private static void requireBetween(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new InvalidInput(
                    option, value, "--" + option + " (" + value + ") must be a whole number from 1 to " + most + ".");
        }
    }

    private void requireEmpty(DatabaseJournal journal) {
        if (journal.countStudies() > 0) {
            throw new InvalidInput(
                    "data",
                    data.toString(),
                    "The data folder " + data + database.after(" with the database ")
                            + " holds studies already, and made-up dates are not to be mixed with real ones; give an"
                            + " empty one.");
        }
    }

    /** A controller that is not there is trained by the first search that needs it, for minutes. */
    private static Consumer<SearchEvent> training(ProgressBar progress) {
        return event -> {
            if (event instanceof SearchEvent.ControllerTraining training) {
                progress.show(training);
            }
        };
    }

    private static void search(
            SearchEngine engine, DatabaseJournal journal, Run queued, Consumer<SearchEvent> listener) {
        boolean cancelled = queued.id() % ODD_ONE == 7;
        int last = cancelled ? queued.spec().queries() / 2 : queued.spec().queries();
        List<SearchEvent> events = new ArrayList<>();
        try {
            engine.run(
                    queued.spec(),
                    Answers.none(),
                    listener.andThen(events::add),
                    () -> evaluated(events).count() >= last);
        } catch (SearchCancelled halfWay) {
            // What it had queried by then is kept, as that of any cancelled run.
        }
        Run run = queued;
        for (SearchEvent event : events) {
            run = run.after(event, queued.created());
        }
        journal.append(dated(run, cancelled), evaluated(events).toList());
        journal.remark(run.with(remarks(queued)));
    }

    private static Stream<TraceEntry> evaluated(List<SearchEvent> events) {
        return events.stream()
                .filter(SearchEvent.Evaluated.class::isInstance)
                .map(event -> ((SearchEvent.Evaluated) event).entry());
    }

    /** It began when it was queued. */
    private static Run dated(Run run, boolean cancelled) {
        return run.running(run.created())
                .ended(
                        cancelled ? RunState.CANCELLED : RunState.FINISHED,
                        null,
                        run.created().plusMillis(Math.round(1e3 * run.tally().searchSeconds()) + 1));
    }

    private static Remarks remarks(Run run) {
        boolean noted = run.id() % ODD_ONE == 9;
        List<String> tags = run.spec().seed() % 5 == 0 ? List.of("figure 2") : List.of();
        return new Remarks(noted ? "Looked at with care." : "", tags, run.id() % ODD_ONE == 11, null);
    }
}

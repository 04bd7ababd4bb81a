package dnas.web;

import dnas.run.ControllerStatus;
import dnas.run.Run;
import dnas.run.RunListener;
import dnas.search.TraceEntry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/** Counts queries that are answered and runs that end, and passes on what it hears. */
final class CountedRuns implements RunListener {
    private final RunListener next;
    private final MeterRegistry registry;
    private final Counter queries;

    CountedRuns(RunListener next, MeterRegistry registry) {
        this.next = next;
        this.registry = registry;
        queries = Counter.builder("dnas.queries")
                .description("Queries answered, those that were replayed aside")
                .register(registry);
    }

    @Override
    public void runChanged(Run run, @Nullable Double secondsLeft) {
        if (run.state().ended()) {
            Counter.builder("dnas.runs.ended")
                    .description("Runs that have ended since the server was started")
                    .tag("state", run.state().label())
                    .register(registry)
                    .increment();
        }
        next.runChanged(run, secondsLeft);
    }

    @Override
    public void remarked(Run run, @Nullable Double secondsLeft) {
        next.remarked(run, secondsLeft);
    }

    @Override
    public void evaluated(Run run, TraceEntry entry) {
        queries.increment();
        next.evaluated(run, entry);
    }

    @Override
    public void controllerChanged(ControllerStatus controller) {
        next.controllerChanged(controller);
    }
}

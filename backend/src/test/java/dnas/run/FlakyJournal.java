package dnas.run;

import dnas.search.TraceEntry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A journal that can be made to fail, as a full disk does. */
final class FlakyJournal implements Journal {
    private final Journal journal;
    private volatile boolean failing;
    private volatile boolean failingTraces;
    private volatile boolean doubtful;
    private final AtomicInteger updates = new AtomicInteger();
    private final AtomicInteger doubts = new AtomicInteger();

    FlakyJournal(Journal journal) {
        this.journal = journal;
    }

    void fail(boolean on) {
        failing = on;
    }

    void failTraces(boolean on) {
        failingTraces = on;
    }

    /** How often a run was changed. */
    int updates() {
        return updates.get();
    }

    /** Whether changes are stored, but said to be refused. */
    void doubt(boolean on) {
        doubtful = on;
    }

    /** How often a change was stored, but said to be refused. */
    int doubts() {
        return doubts.get();
    }

    private void doubt() {
        if (doubtful) {
            doubts.incrementAndGet();
            throw new StoreUnavailable("The disk is full.", null);
        }
    }

    private Journal working() {
        return unless(failing);
    }

    private Journal unless(boolean broken) {
        if (broken) {
            throw new IllegalStateException("The disk is full");
        }
        return journal;
    }

    @Override
    public Study add(NewStudy plan, String launchedBy) {
        Study study = working().add(plan, launchedBy);
        doubt();
        return study;
    }

    @Override
    public Optional<Study> study(long id) {
        return working().study(id);
    }

    @Override
    public Optional<Run> run(long id) {
        return working().run(id);
    }

    @Override
    public List<Run> runsOf(long study) {
        return working().runsOf(study);
    }

    @Override
    public List<Run> unfinished() {
        return working().unfinished();
    }

    @Override
    public void update(Run run) {
        working().update(run);
        updates.incrementAndGet();
        doubt();
    }

    @Override
    public void putBack(Run run, String why) {
        working().putBack(run, why);
        updates.incrementAndGet();
        doubt();
    }

    @Override
    public void remark(Run run) {
        working().remark(run);
    }

    @Override
    public void append(Run run, List<TraceEntry> entries) {
        working().append(run, entries);
        doubt();
    }

    @Override
    public List<TraceEntry> trace(long run) {
        return unless(failing || failingTraces).trace(run);
    }
}

package dnas.run;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What people do to all runs of a study at once. Each says whether it changed one. */
public record WholeStudies(RunQueue queue, Journal journal) {
    /** Ends every run that has not ended. */
    public boolean cancel(long study) {
        return change(study, run -> !run.state().ended(), run -> queue.cancel(run.id()));
    }

    /** Takes every run out of the lists until it is restored; those that have not ended are stopped. */
    public boolean delete(long study) {
        return change(study, run -> !run.remarks().isDeleted(), run -> queue.delete(run.id()));
    }

    /** Brings back the runs that were deleted. */
    public boolean restore(long study) {
        return change(
                study,
                run -> run.remarks().isDeleted(),
                run -> queue.remark(run.id(), before -> before.withDeleted(null)));
    }

    /** With the queue's lock, so that no run ends or begins between. */
    private boolean change(long study, Predicate<Run> which, Consumer<Run> change) {
        synchronized (queue) {
            List<Run> runs = journal.runsOf(study).stream().filter(which).toList();
            runs.forEach(change);
            return !runs.isEmpty();
        }
    }
}

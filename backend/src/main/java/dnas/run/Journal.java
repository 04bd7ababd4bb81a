package dnas.run;

import dnas.search.TraceEntry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where studies, runs and evaluations are kept. Every method has committed when it returns. */
public interface Journal {
    /**
     * Stores the study and its runs, queued.
     *
     * @param launchedBy name of the account that launches it; null where nobody has to sign in
     */
    Study add(NewStudy plan, @Nullable String launchedBy);

    Optional<Study> study(long id);

    Optional<Run> run(long id);

    /** Runs of a study in the order in which they were queued. */
    List<Run> runsOf(long study);

    /** Runs that have not ended, oldest first. */
    List<Run> unfinished();

    /** Stores what has changed of a run. */
    void update(Run run);

    /** Stores that a run waits for a worker again though nobody asked for it, and notes when and why. */
    void putBack(Run run, String why);

    /** Stores what people say of a run, and nothing else of it. */
    void remark(Run run);

    /** Stores a run and evaluations that are new to it, together. */
    void append(Run run, List<TraceEntry> entries);

    /** Evaluations of a run in the order of their queries. */
    List<TraceEntry> trace(long run);
}

package dnas.run;

import dnas.search.SearchSpec;
import dnas.search.TraceEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One search of a study, as it stands.
 *
 * @param id chosen by the store
 * @param study that it belongs to
 * @param studyName name of that study
 * @param spec what is searched
 * @param state where it is in its life
 * @param reason why it failed or what it waits for
 * @param deaths how often its worker died since it was last queued by a person
 * @param tally what has come out so far
 * @param created when it was first queued
 * @param started when a worker first took it
 * @param ended when it ended
 */
public record Run(
        long id,
        long study,
        String studyName,
        SearchSpec spec,
        RunState state,
        @Nullable String reason,
        int deaths,
        Tally tally,
        Instant created,
        @Nullable Instant started,
        @Nullable Instant ended) {

    /** Taken by a worker that trains its controller. */
    public Run training() {
        return new Run(id, study, studyName, spec, RunState.TRAINING, null, deaths, tally, created, sinceStart(), null);
    }

    /** Taken by a worker that searches. */
    public Run running() {
        return new Run(id, study, studyName, spec, RunState.RUNNING, null, deaths, tally, created, sinceStart(), null);
    }

    /** Queued again, or still; the reason says what it waits for. */
    public Run queued(@Nullable String why, int workerDeaths) {
        return new Run(id, study, studyName, spec, RunState.QUEUED, why, workerDeaths, tally, created, started, null);
    }

    /** Over: finished, failed or cancelled. */
    public Run ended(RunState end, @Nullable String why) {
        return new Run(id, study, studyName, spec, end, why, deaths, tally, created, started, Instant.now());
    }

    public Run with(Tally newTally) {
        return new Run(id, study, studyName, spec, state, reason, deaths, newTally, created, started, ended);
    }

    private Instant sinceStart() {
        return started == null ? Instant.now() : started;
    }

    /**
     * What a run has brought so far.
     *
     * @param queried evaluations stored
     * @param repeats queries asked again, which cost nothing
     * @param invalid invalid decodes, which cost nothing
     * @param incumbent best so far by the signal
     * @param controllerSeconds spent to train or load the controller
     * @param searchSeconds spent searching
     */
    public record Tally(
            int queried,
            int repeats,
            int invalid,
            @Nullable Incumbent incumbent,
            double controllerSeconds,
            double searchSeconds) {
        public static final Tally NOTHING = new Tally(0, 0, 0, null, 0, 0);

        /** After one more evaluation. */
        public Tally plus(TraceEntry entry, int repeatsSoFar, int invalidSoFar) {
            Incumbent best = entry.incumbentHash().equals(entry.hash())
                    ? new Incumbent(
                            entry.hash(), entry.signal(), entry.testAccuracy(), entry.flops(), entry.parameters())
                    : incumbent;
            return new Tally(entry.query(), repeatsSoFar, invalidSoFar, best, controllerSeconds, searchSeconds);
        }

        public Tally withSeconds(double controller, double search) {
            return new Tally(queried, repeats, invalid, incumbent, controller, search);
        }

        public Tally withCosts(int allRepeats, int allInvalid) {
            return new Tally(queried, allRepeats, allInvalid, incumbent, controllerSeconds, searchSeconds);
        }
    }
}

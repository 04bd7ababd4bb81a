package dnas.run;

import dnas.search.SearchEvent;
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
 * @param launchedBy as of its study; null where nobody had to sign in
 * @param spec what is searched
 * @param state where it is in its life
 * @param reason why it failed or what it waits for
 * @param deaths how often its worker died since it was last queued by a person
 * @param tally what has come out so far
 * @param versions what its evaluations come from; null before a worker first took it
 * @param remarks what people say of it
 * @param created when it was first queued
 * @param started when a worker first took it
 * @param ended when it ended
 */
public record Run(
        long id,
        long study,
        String studyName,
        @Nullable String launchedBy,
        SearchSpec spec,
        RunState state,
        @Nullable String reason,
        int deaths,
        Tally tally,
        @Nullable Versions versions,
        Remarks remarks,
        Instant created,
        @Nullable Instant started,
        @Nullable Instant ended) {
    /** Queued for the first time; the store gives the id. */
    public static Run created(long id, Study study, SearchSpec spec) {
        return new Run(
                id,
                study.id(),
                study.plan().name(),
                study.launchedBy(),
                spec,
                RunState.QUEUED,
                null,
                0,
                Tally.NOTHING,
                null,
                Remarks.NONE,
                study.created(),
                null,
                null);
    }

    /** Taken by a worker that trains its controller. */
    public Run training(Instant now) {
        return become(RunState.TRAINING, null, deaths, startedBy(now), null);
    }

    /** Taken by a worker that searches. */
    public Run running(Instant now) {
        return become(RunState.RUNNING, null, deaths, startedBy(now), null);
    }

    /** Queued again, or still; the reason says what it waits for. */
    public Run queued(@Nullable String why, int workerDeaths) {
        return become(RunState.QUEUED, why, workerDeaths, started, null);
    }

    /** Over: finished, failed or cancelled. */
    public Run ended(RunState end, @Nullable String why, Instant now) {
        return become(end, why, deaths, started, later(now, started == null ? created : started));
    }

    /** When it was first taken; a clock that was moved back makes it no earlier than it was queued. */
    private Instant startedBy(Instant now) {
        return started == null ? later(now, created) : started;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** After this has happened in its worker. */
    public Run after(SearchEvent event, Instant now) {
        if (event instanceof SearchEvent.Searching searching) {
            return running(now).with(tally.withSeconds(searching.controllerSeconds(), tally.searchSeconds()));
        }
        if (event instanceof SearchEvent.Evaluated evaluated) {
            return with(tally.plus(evaluated.entry(), evaluated.repeats(), evaluated.invalid()));
        }
        if (event instanceof SearchEvent.Finished finished) {
            return with(tally.withCosts(finished.repeats(), finished.invalid())
                            .withSeconds(finished.controllerSeconds(), finished.searchSeconds()))
                    .ended(RunState.FINISHED, null, now);
        }
        return training(now);
    }

    public Run with(Tally newTally) {
        return changed(state, reason, deaths, newTally, versions, remarks, started, ended);
    }

    /** The same as it is kept elsewhere. */
    public Run of(long otherId, long otherStudy) {
        return new Run(
                otherId,
                otherStudy,
                studyName,
                launchedBy,
                spec,
                state,
                reason,
                deaths,
                tally,
                versions,
                remarks,
                created,
                started,
                ended);
    }

    /** Its evaluations, replayed or new, come from these. */
    public Run madeWith(Versions made) {
        return changed(state, reason, deaths, tally, made, remarks, started, ended);
    }

    /** People say this of it now. */
    public Run with(Remarks said) {
        return changed(state, reason, deaths, tally, versions, said, started, ended);
    }

    private Run become(
            RunState to, @Nullable String why, int workerDeaths, @Nullable Instant from, @Nullable Instant until) {
        return changed(to, why, workerDeaths, tally, versions, remarks, from, until);
    }

    /** With what changes in its life. */
    private Run changed(
            RunState to,
            @Nullable String why,
            int workerDeaths,
            Tally newTally,
            @Nullable Versions made,
            Remarks said,
            @Nullable Instant from,
            @Nullable Instant until) {
        return new Run(
                id,
                study,
                studyName,
                launchedBy,
                spec,
                to,
                why,
                workerDeaths,
                newTally,
                made,
                said,
                created,
                from,
                until);
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

package dnas.store;

import dnas.run.Journal;
import dnas.run.NewStudy;
import dnas.run.Run;
import dnas.run.Study;
import dnas.search.TraceEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The journal in a database, and the studies of it that the API shows. */
public final class DatabaseJournal implements Journal {
    private final Database database;
    private final InstantSource clock;

    public DatabaseJournal(Database database) {
        this(database, InstantSource.system());
    }

    /**
     * @param clock says when studies are launched
     */
    public DatabaseJournal(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Study add(NewStudy plan, @Nullable String launchedBy) {
        return add(plan, launchedBy, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** One that nobody had to sign in to launch. */
    public Study add(NewStudy plan) {
        return add(plan, (String) null);
    }

    /** The same, launched at another time. */
    public Study add(NewStudy plan, Instant now) {
        return add(plan, null, now);
    }

    private Study add(NewStudy plan, @Nullable String launchedBy, Instant now) {
        return database.write(handle -> {
            StudyRow row = StudyRow.of(plan, now, launchedBy);
            Study study = new Study(handle.attach(StudyDao.class).insert(row), now, launchedBy, plan);
            List<RunRow> runs = plan.specs().stream()
                    .map(spec -> RunRow.of(Run.created(0, study, spec)))
                    .toList();
            handle.attach(RunDao.class).insert(runs);
            return study;
        });
    }

    @Override
    public Optional<Study> study(long id) {
        return database.read(handle -> handle.attach(StudyDao.class).find(id)).map(StudyRow::toStudy);
    }

    @Override
    public Optional<Run> run(long id) {
        return database.read(handle -> handle.attach(RunDao.class).find(id)).map(RunRow::toRun);
    }

    @Override
    public List<Run> runsOf(long study) {
        return toRuns(database.read(handle -> handle.attach(RunDao.class).ofStudy(study)));
    }

    @Override
    public List<Run> unfinished() {
        return toRuns(database.read(handle -> handle.attach(RunDao.class).unfinished()));
    }

    @Override
    public void update(Run run) {
        append(run, List.of());
    }

    @Override
    public void putBack(Run run, String why) {
        ActionRow noted = ActionRow.of(clock.instant(), null, "interrupted", "run", run.id(), why);
        database.write(handle -> {
            handle.attach(RunDao.class).update(RunRow.of(run));
            handle.attach(ActionDao.class).insert(noted);
            return run.id();
        });
    }

    @Override
    public void remark(Run run) {
        database.write(handle -> {
            handle.attach(RunDao.class).remark(RunRow.of(run));
            return run.id();
        });
    }

    @Override
    public void append(Run run, List<TraceEntry> entries) {
        database.write(handle -> {
            handle.attach(RunDao.class).update(RunRow.of(run));
            if (!entries.isEmpty()) {
                handle.attach(EvaluationDao.class).insert(run.id(), entries);
            }
            return entries.size();
        });
    }

    @Override
    public List<TraceEntry> trace(long run) {
        return database.read(handle -> handle.attach(EvaluationDao.class).ofRun(run));
    }

    /**
     * Removes runs for good that were deleted before; a study goes with its last one.
     *
     * @param most runs that are removed now
     * @return how many were
     */
    public int purge(Instant before, int most) {
        List<Long> runs = database.read(handle -> handle.attach(RunDao.class).deletedBefore(before, most));
        runs.forEach(run -> database.write(handle -> {
            handle.attach(EvaluationDao.class).removeOf(run);
            handle.attach(RunDao.class).remove(run);
            return run;
        }));
        if (!runs.isEmpty()) {
            database.write(handle -> handle.attach(StudyDao.class).removeEmpty());
        }
        return runs.size();
    }

    public int countStudies() {
        return database.read(handle -> handle.attach(StudyDao.class).count());
    }

    /** Queries of an architecture of a space, those of the newest run first. */
    public List<QueryRow> queriesOf(String space, String hash, int page, int size) {
        return database.read(
                handle -> handle.attach(EvaluationDao.class).ofArchitecture(space, hash, (long) page * size, size));
    }

    public int countQueriesOf(String space, String hash) {
        return database.read(handle -> handle.attach(EvaluationDao.class).countOfArchitecture(space, hash));
    }

    private static List<Run> toRuns(List<RunRow> rows) {
        return rows.stream().map(RunRow::toRun).toList();
    }
}

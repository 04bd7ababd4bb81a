package dnas.store;

import dnas.run.Run;
import dnas.run.Study;
import dnas.run.comparison.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Lists of stored runs as readers ask for them, and what they have queried. */
public final class RunReader {
    private static final String JOINED = " from runs r join studies s on s.id = r.study";
    private static final RunOrder QUEUED = new RunOrder(RunOrder.By.ID, false);

    private final Database database;

    public RunReader(Database database) {
        this.database = database;
    }

    public List<Run> runs(RunFilter filter, RunOrder order, int page, int size) {
        return toRuns(database.read(handle -> handle.createQuery(RunDao.RUNS + filter.where() + order.ofRuns()
                        + " offset :skip rows fetch first :size rows only")
                .bindMap(filter.bindings())
                .bind("skip", (long) page * size)
                .bind("size", size)
                .map(ConstructorMapper.of(RunRow.class))
                .list()));
    }

    public int countRuns(RunFilter filter) {
        return database.read(handle -> handle.createQuery("select count(*)" + JOINED + filter.where())
                .bindMap(filter.bindings())
                .mapTo(Integer.class)
                .one());
    }

    /** Ids of all runs that are meant, by their study, lowest first. */
    public Map<Long, List<Long>> ids(RunFilter filter) {
        return database.read(handle -> handle.createQuery(
                        "select r.study, r.id" + JOINED + filter.where() + " order by r.study, r.id")
                .bindMap(filter.bindings())
                .reduceRows(new LinkedHashMap<>(), (found, row) -> {
                    found.computeIfAbsent(row.getColumn("study", Long.class), study -> new ArrayList<>())
                            .add(row.getColumn("id", Long.class));
                    return found;
                }));
    }

    /** Studies of the runs that are meant, each once. */
    public List<Study> studies(RunFilter filter, RunOrder order, int page, int size) {
        return database.read(handle -> {
            List<Long> ids = handle.createQuery("select r.study" + JOINED + filter.where() + " group by r.study"
                            + order.ofStudies() + " offset :skip rows fetch first :size rows only")
                    .bindMap(filter.bindings())
                    .bind("skip", (long) page * size)
                    .bind("size", size)
                    .mapTo(Long.class)
                    .list();
            return ids.isEmpty()
                    ? List.of()
                    : inOrder(ids, handle.attach(StudyDao.class).withIds(ids));
        });
    }

    private static List<Study> inOrder(List<Long> ids, List<StudyRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparingInt(row -> ids.indexOf(row.id())))
                .map(StudyRow::toStudy)
                .toList();
    }

    public int countStudies(RunFilter filter) {
        return database.read(handle -> handle.createQuery("select count(distinct r.study)" + JOINED + filter.where())
                .bindMap(filter.bindings())
                .mapTo(Integer.class)
                .one());
    }

    /** All runs that are meant of these studies, by study, in the order in which they were queued. */
    public Map<Long, List<Run>> runsOf(List<Study> studies, RunFilter filter) {
        RunFilter ofThese = filter.of(studies.stream().map(Study::id).toList());
        return studies.isEmpty()
                ? Map.of()
                : runs(ofThese, QUEUED, 0, Integer.MAX_VALUE).stream().collect(Collectors.groupingBy(Run::study));
    }

    /** Runs that differ in nothing but the seed, together. */
    public GroupPage groups(RunFilter filter, RunOrder order, int page, int size) {
        List<GroupRow> all = database.read(handle -> RunGroups.of(handle, filter));
        return new GroupPage(
                all.stream()
                        .sorted(order.ofGroups())
                        .skip((long) page * size)
                        .limit(size)
                        .toList(),
                all.size());
    }

    /** Those of these runs that there are, by id. */
    public List<Run> withIds(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : toRuns(database.read(handle -> handle.attach(RunDao.class).withIds(ids)));
    }

    /** Every tag of any run, in alphabetical order. */
    public List<String> tags() {
        return database.read(handle -> handle.attach(RunDao.class).tagLists()).stream()
                .flatMap(tags -> Arrays.stream(tags.split(",", -1)))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** How long finished searches of a space took, by strategy and number of queries. */
    public List<SearchDuration> durations(String space) {
        return database.read(handle -> handle.attach(RunDao.class).durations(space));
    }

    /** What these runs have queried, by run; those without an evaluation are left out. */
    public Map<Long, Trajectory> trajectories(List<Long> runs) {
        if (runs.isEmpty()) {
            return Map.of();
        }
        return database.read(handle -> TrajectoryRows.of(handle, runs));
    }

    private static List<Run> toRuns(List<RunRow> rows) {
        return rows.stream().map(RunRow::toRun).toList();
    }
}

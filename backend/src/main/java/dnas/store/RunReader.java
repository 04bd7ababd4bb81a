package dnas.store;

import dnas.run.Run;
import dnas.run.comparison.Trajectory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Lists of stored runs as readers ask for them, and what they have queried. */
public final class RunReader {
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
        return database.read(handle -> handle.createQuery(
                        "select count(*) from runs r join studies s on s.id = r.study" + filter.where())
                .bindMap(filter.bindings())
                .mapTo(Integer.class)
                .one());
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

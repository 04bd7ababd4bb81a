package dnas.store;

import dnas.run.RunState;
import dnas.run.Setup;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Sums runs up by everything but the seed. The rows are read once and added up here: the same by window functions took twenty
 * times as long, since they sort by every column of the setup.
 */
final class RunGroups {
    private static final String ROWS = """
            select r.id, r.study, r.strategy, r.flops_min, r.flops_max, r.seed, r.state, r.queried,
                r.controller_seconds + r.search_seconds as seconds, r.incumbent_test_accuracy, r.incumbent_flops
            from runs r join studies s on s.id = r.study
            """;

    private final Handle handle;
    /** What runs share by their study, its strategies and ranges aside; a study that is launched while runs are read is not here. */
    private final Map<Long, Setup> studies = new HashMap<>();

    private final Map<Setup, SetupSum> sums = new LinkedHashMap<>();
    /** The setups of rows seen: of a study, strategy and range there are many runs, and setups are long to compare. */
    private final Map<Key, SetupSum> known = new HashMap<>();

    private record Key(long study, String strategy, long flopsMin, long flopsMax) {}

    private RunGroups(Handle handle) {
        this.handle = handle;
    }

    /** All groups of the runs that a filter means, in no order. */
    static List<GroupRow> of(Handle handle, RunFilter filter) {
        return new RunGroups(handle).read(filter);
    }

    private List<GroupRow> read(RunFilter filter) {
        handle.createQuery("select * from studies")
                .map(ConstructorMapper.of(StudyRow.class))
                .forEach(row -> studies.put(row.id(), shared(row)));
        handle.createQuery(ROWS + filter.where() + " order by r.id")
                .bindMap(filter.bindings())
                .scanResultSet((rows, context) -> {
                    ResultSet each = rows.get();
                    while (each.next()) {
                        if (studies.containsKey(each.getLong(2))) {
                            add(each);
                        }
                    }
                    return sums.size();
                });
        name();
        return sums.entrySet().stream()
                .map(entry -> entry.getValue().row(entry.getKey()))
                .toList();
    }

    /** A setup is known by its first run, whichever of its runs are meant. */
    private void name() {
        handle.createQuery("""
                        select min(id), study, strategy, flops_min, flops_max from runs
                        group by study, strategy, flops_min, flops_max
                        """).scanResultSet((rows, context) -> {
            ResultSet each = rows.get();
            while (each.next()) {
                Key key = new Key(each.getLong(2), each.getString(3), each.getLong(4), each.getLong(5));
                SetupSum sum = studies.containsKey(key.study()) ? sums.get(setup(key)) : null;
                if (sum != null) {
                    sum.knownBy(each.getLong(1));
                }
            }
            return sums.size();
        });
    }

    private static Setup shared(StudyRow row) {
        return new Setup(
                row.space(),
                "",
                row.signal(),
                row.queries(),
                new Limits(FlopsRange.ALL, Limits.parse(row.measureLimits())),
                row.controllerSeed());
    }

    private void add(ResultSet row) throws SQLException {
        Key key = new Key(row.getLong(2), row.getString(3), row.getLong(4), row.getLong(5));
        SetupSum sum =
                known.computeIfAbsent(key, unseen -> sums.computeIfAbsent(setup(unseen), first -> new SetupSum()));
        sum.add(
                row.getLong(1),
                row.getLong(6),
                RunState.named(row.getString(7)),
                row.getInt(8),
                row.getDouble(9),
                row.getObject(10, Double.class),
                row.getObject(11, Long.class));
    }

    private Setup setup(Key key) {
        Setup shared = Objects.requireNonNull(studies.get(key.study()), "a run without a study");
        return new Setup(
                shared.space(),
                key.strategy(),
                shared.signal(),
                shared.queries(),
                new Limits(
                        new FlopsRange(key.flopsMin(), key.flopsMax()),
                        shared.limits().measures()),
                shared.controllerSeed());
    }
}

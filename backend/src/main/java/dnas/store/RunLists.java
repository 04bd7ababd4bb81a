package dnas.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Queries on {@code runs} whose conditions and order are chosen by a reader. */
final class RunLists {
    private static final String FROM = " from runs r join studies s on s.id = r.study";

    /** Runs with their setup; {@code turn} is 1 for the run that stands for its seed. */
    private static final String CHOSEN = """
            select r.id, r.state, r.seed, r.queried, r.controller_seconds + r.search_seconds as seconds,
                r.incumbent_test_accuracy as accuracy, r.incumbent_flops as flops, <setup>,
                row_number() over (partition by <setup>, r.seed
                    order by case when r.state = 'finished' then 0 else 1 end, r.id desc) as turn
            """.replace("<setup>", SetupColumns.all());

    private static final String SUMS = """
            select <setup>, max(id) as last_run, count(*) as runs, count(distinct seed) as seeds,
                count(case when state = 'queued' then 1 end) as queued,
                count(case when state = 'training' then 1 end) as training,
                count(case when state = 'running' then 1 end) as running,
                count(case when state = 'finished' then 1 end) as finished,
                count(case when state = 'failed' then 1 end) as failed,
                count(case when state = 'cancelled' then 1 end) as cancelled,
                sum(queried) as queried, sum(seconds) as seconds,
                count(case when turn = 1 and state = 'finished' then accuracy end) as n,
                avg(case when turn = 1 and state = 'finished' then accuracy end) as mean,
                stddev_samp(case when turn = 1 and state = 'finished' then accuracy end) as deviation,
                max(accuracy) as best,
                max(case when accuracy_rank = 1 then flops end) as best_flops
            """.replace("<setup>", SetupColumns.names());

    private final Handle handle;

    RunLists(Handle handle) {
        this.handle = handle;
    }

    List<RunRow> runs(RunFilter filter, RunOrder order, int page, int size) {
        return handle.createQuery(RunDao.RUNS + filter.where() + order.ofRuns()
                        + " offset :skip rows fetch first :size rows only")
                .bindMap(filter.bindings())
                .bind("skip", (long) page * size)
                .bind("size", size)
                .map(ConstructorMapper.of(RunRow.class))
                .list();
    }

    int countRuns(RunFilter filter) {
        return handle.createQuery("select count(*)" + FROM + filter.where())
                .bindMap(filter.bindings())
                .mapTo(Integer.class)
                .one();
    }

    List<GroupRow> groups(RunFilter filter, RunOrder order, int page, int size) {
        String ranked = "select c.*, row_number() over (partition by " + SetupColumns.names()
                + " order by accuracy desc nulls last, id desc) as accuracy_rank from (" + CHOSEN + FROM
                + filter.where() + ") c";
        return handle.createQuery(SUMS + " from (" + ranked + ") ranked group by " + SetupColumns.names()
                        + order.ofGroups() + " offset :skip rows fetch first :size rows only")
                .bindMap(filter.bindings())
                .bind("skip", (long) page * size)
                .bind("size", size)
                .map(ConstructorMapper.of(GroupRow.class))
                .list();
    }

    int countGroups(RunFilter filter) {
        return handle.createQuery("select count(*) from (select distinct " + SetupColumns.all() + FROM + filter.where()
                        + ") setups")
                .bindMap(filter.bindings())
                .mapTo(Integer.class)
                .one();
    }
}

package dnas.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Queries on {@code runs} whose conditions and order are chosen by a reader. */
final class RunLists {
    private static final String FROM = " from runs r join studies s on s.id = r.study";

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
}

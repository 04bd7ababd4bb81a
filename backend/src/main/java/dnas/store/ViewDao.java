package dnas.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Statements on {@code views}. */
@RegisterConstructorMapper(SavedView.class)
public interface ViewDao {
    @SqlUpdate("insert into views (name, address, created) values (:name, :address, :created)")
    @GetGeneratedKeys("id")
    long insert(String name, String address, Instant created);

    @SqlQuery("select * from views order by lower(name) <bytewise>, id")
    List<SavedView> all();

    @SqlQuery("select * from views where id = :id")
    Optional<SavedView> find(long id);

    @SqlUpdate("delete from views where id = :id")
    int delete(long id);
}

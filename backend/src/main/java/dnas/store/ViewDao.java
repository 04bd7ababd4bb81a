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

    @SqlQuery("select * from views where deleted is null order by lower(name) <bytewise>, id")
    List<SavedView> all();

    @SqlQuery("select * from views where id = :id and deleted is null")
    Optional<SavedView> find(long id);

    @SqlQuery("select * from views where lower(name) = lower(:name) and deleted is null order by id limit 1")
    Optional<SavedView> called(String name);

    @SqlQuery("select name from views where id = :id and deleted is not null")
    Optional<String> nameOfDeleted(long id);

    @SqlUpdate("update views set name = :name where id = :id and deleted is null")
    int rename(long id, String name);

    @SqlUpdate("update views set deleted = :when where id = :id and deleted is null")
    int delete(long id, Instant when);

    @SqlUpdate("update views set deleted = null where id = :id and deleted is not null")
    int restore(long id);

    @SqlUpdate("delete from views where deleted < :before")
    int removeDeletedBefore(Instant before);
}

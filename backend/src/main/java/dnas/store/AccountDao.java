package dnas.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Statements on {@code accounts} and {@code secrets}. */
@RegisterConstructorMapper(AccountRow.class)
@RegisterConstructorMapper(SecretRow.class)
public interface AccountDao {
    @SqlUpdate("""
            insert into accounts (name, name_key, password, role, disabled, created)
            values (:name, :nameKey, :password, :role, :disabled, :created)
            """)
    @GetGeneratedKeys("id")
    long insert(@BindMethods AccountRow row);

    @SqlUpdate("update accounts set password = :password, role = :role, disabled = :disabled where id = :id")
    void update(@BindMethods AccountRow row);

    @SqlQuery("select * from accounts order by name_key <bytewise>")
    List<AccountRow> accounts();

    @SqlQuery("select * from accounts where id = :id")
    Optional<AccountRow> account(long id);

    @SqlQuery("select * from accounts where name_key = :nameKey")
    Optional<AccountRow> named(String nameKey);

    @SqlUpdate("""
            insert into secrets (hash, kind, account, name, role, created, expires)
            values (:hash, :kind, :account, :name, :role, :created, :expires)
            """)
    @GetGeneratedKeys("id")
    long insert(@BindMethods SecretRow row);

    @SqlQuery("select * from secrets where hash = :hash and kind = :kind and expires > :now")
    Optional<SecretRow> secret(String hash, String kind, Instant now);

    @SqlQuery("select * from secrets where account = :account and kind = :kind and expires > :now order by id")
    List<SecretRow> secrets(long account, String kind, Instant now);

    @SqlUpdate("update secrets set used = :used, expires = :expires where id = :id")
    void used(long id, Instant used, Instant expires);

    @SqlUpdate("delete from secrets where hash = :hash")
    int delete(String hash);

    @SqlUpdate("delete from secrets where id = :id and account = :account and kind = :kind")
    int delete(long id, long account, String kind);

    @SqlUpdate("delete from secrets where account = :account and kind = :kind")
    void deleteAll(long account, String kind);

    @SqlUpdate("delete from secrets where account is null and kind = :kind")
    void deleteAll(String kind);

    @SqlUpdate("delete from secrets where expires <= :now")
    void deleteExpired(Instant now);
}

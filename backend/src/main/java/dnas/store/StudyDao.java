package dnas.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Statements on {@code studies}. */
@RegisterConstructorMapper(StudyRow.class)
public interface StudyDao {
    @SqlUpdate("""
            insert into studies (name, created, space, strategies, signal, queries, ladder, measure_limits, seeds,
                controller_seed, launched_by)
            values (:name, :created, :space, :strategies, :signal, :queries, :ladder, :measureLimits, :seeds,
                :controllerSeed, :launchedBy)
            """)
    @GetGeneratedKeys("id")
    long insert(@BindMethods StudyRow row);

    @SqlQuery("select * from studies where id = :id")
    Optional<StudyRow> find(long id);

    @SqlQuery("select * from studies where id in (<ids>)")
    List<StudyRow> withIds(@BindList List<Long> ids);

    /** The first that was launched at the same instant with the same plan, its name aside. */
    @SqlQuery("""
            select * from studies where created = :created and space = :space and strategies = :strategies
                and signal = :signal and queries = :queries and ladder = :ladder and measure_limits = :measureLimits
                and seeds = :seeds and controller_seed = :controllerSeed
            order by id fetch first 1 rows only
            """)
    Optional<StudyRow> same(@BindMethods StudyRow row);

    @SqlQuery("select count(*) from studies")
    int count();

    @SqlUpdate("delete from studies s where not exists (select 1 from runs r where r.study = s.id)")
    int removeEmpty();
}

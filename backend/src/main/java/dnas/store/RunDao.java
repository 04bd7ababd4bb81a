package dnas.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Statements on {@code runs}. */
@RegisterConstructorMapper(RunRow.class)
public interface RunDao {
    String RUNS = """
            select r.*, s.name as study_name, s.launched_by, s.space, s.signal, s.queries, s.measure_limits,
                s.controller_seed
            from runs r join studies s on s.id = r.study
            """;

    String INSERT = """
            insert into runs (study, strategy, flops_min, flops_max, seed, state, deaths, queried, repeats, invalid, controller_seconds,
                search_seconds, created)
            values (:study, :strategy, :flopsMin, :flopsMax, :seed, :state, :deaths, :queried, :repeats, :invalid, :controllerSeconds,
                :searchSeconds, :created)
            """;

    @SqlBatch(INSERT)
    void insert(@BindMethods List<RunRow> rows);

    @SqlUpdate(INSERT)
    @GetGeneratedKeys("id")
    long insertOne(@BindMethods RunRow row);

    @SqlUpdate("""
            update runs set state = :state, reason = :reason, deaths = :deaths, queried = :queried, repeats = :repeats,
                invalid = :invalid, incumbent_hash = :incumbentHash, incumbent_signal = :incumbentSignal,
                incumbent_test_accuracy = :incumbentTestAccuracy, incumbent_flops = :incumbentFlops,
                incumbent_parameters = :incumbentParameters, controller_seconds = :controllerSeconds,
                search_seconds = :searchSeconds, code = :code, data_sha256 = :dataSha256, started = :started, ended = :ended
            where id = :id
            """)
    void update(@BindMethods RunRow row);

    @SqlQuery(RUNS + "where r.id = :id")
    Optional<RunRow> find(long id);

    @SqlQuery(RUNS + "where r.study = :study order by r.id")
    List<RunRow> ofStudy(long study);

    @SqlQuery(RUNS + "where r.state in ('queued', 'training', 'running') order by r.id")
    List<RunRow> unfinished();

    @SqlUpdate("update runs set note = :note, tags = :tags, archived = :archived, deleted = :deleted where id = :id")
    void remark(@BindMethods RunRow row);

    @SqlQuery(RUNS + "where r.id in (<ids>) order by r.id")
    List<RunRow> withIds(@BindList List<Long> ids);

    /** To the nanosecond: digits beyond it depend on the order in which a database adds. */
    @SqlQuery("""
            select r.strategy, s.queries, count(*) as runs,
                cast(avg(r.search_seconds / r.queried) as numeric(20, 9)) as seconds_per_query
            from runs r join studies s on s.id = r.study
            where s.space = :space and r.state = 'finished' and r.queried > 0
            group by r.strategy, s.queries
            order by r.strategy <bytewise>, s.queries
            """)
    @RegisterConstructorMapper(SearchDuration.class)
    List<SearchDuration> durations(String space);

    @SqlQuery("select distinct tags from runs where tags <> '' and deleted is null")
    List<String> tagLists();

    @SqlQuery("select id from runs where deleted < :before order by id fetch first :most rows only")
    List<Long> deletedBefore(Instant before, int most);

    @SqlUpdate("delete from runs where id = :id")
    void remove(long id);
}

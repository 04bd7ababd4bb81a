package dnas.store;

import dnas.search.TraceEntry;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Statements on {@code evaluations}. */
@RegisterConstructorMapper(TraceEntry.class)
public interface EvaluationDao {
    @SqlBatch("""
            insert into evaluations (run, query, hash, signal, test_accuracy, flops, parameters, incumbent_hash,
                incumbent_test_accuracy)
            values (:run, :query, :hash, :signal, :testAccuracy, :flops, :parameters, :incumbentHash,
                :incumbentTestAccuracy)
            """)
    void insert(long run, @BindMethods List<TraceEntry> entries);

    @SqlQuery("select * from evaluations where run = :run order by query")
    List<TraceEntry> ofRun(long run);

    String OF_ARCHITECTURE = """
            from evaluations e join runs r on r.id = e.run join studies s on s.id = r.study
            where e.hash = :hash and s.space = :space and r.deleted is null
            """;

    /** Queries of an architecture by runs in its space, the newest run first. */
    @SqlQuery("""
            select r.id as run, r.study, s.name as study_name, r.strategy, s.signal, r.seed, e.query, s.queries,
                e.signal as told, e.incumbent_hash = e.hash as became_incumbent,
                coalesce(r.incumbent_hash = e.hash, false) as incumbent
            """ + OF_ARCHITECTURE + """
            order by r.id desc, e.query
            offset :skip rows fetch first :size rows only
            """)
    @RegisterConstructorMapper(QueryRow.class)
    List<QueryRow> ofArchitecture(String space, String hash, long skip, int size);

    @SqlQuery("select count(*) " + OF_ARCHITECTURE)
    int countOfArchitecture(String space, String hash);

    @SqlUpdate("delete from evaluations where run = :run")
    void removeOf(long run);
}

package dnas.store;

import dnas.search.TraceEntry;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

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

    /** What the comparison needs of these runs' evaluations, by run and query. */
    @SqlQuery("""
            select run, query, signal, test_accuracy, incumbent_test_accuracy, flops from evaluations
            where run in (<runs>) order by run, query
            """)
    @RegisterConstructorMapper(PointRow.class)
    List<PointRow> points(@BindList List<Long> runs);
}

package dnas.store;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Statements on {@code evaluations}. */
@RegisterConstructorMapper(EvaluationRow.class)
public interface EvaluationDao {
    @SqlBatch("""
            insert into evaluations (run, query, hash, signal, test_accuracy, flops, parameters, incumbent_hash,
                incumbent_test_accuracy)
            values (:run, :query, :hash, :signal, :testAccuracy, :flops, :parameters, :incumbentHash,
                :incumbentTestAccuracy)
            """)
    void insert(@BindMethods List<EvaluationRow> rows);

    @SqlQuery("select * from evaluations where run = :run order by query")
    List<EvaluationRow> ofRun(long run);
}

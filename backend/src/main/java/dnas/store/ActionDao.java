package dnas.store;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Statements on {@code actions}. */
@RegisterConstructorMapper(ActionRow.class)
public interface ActionDao {
    @SqlUpdate("""
            insert into actions (happened, account, action, subject, subject_id, detail)
            values (:happened, :account, :action, :subject, :subjectId, :detail)
            """)
    void insert(@BindMethods ActionRow row);

    @SqlQuery("select * from actions order by id desc offset :skip rows fetch first :size rows only")
    List<ActionRow> page(long skip, int size);

    @SqlQuery("select count(*) from actions")
    int count();

    @SqlQuery("select * from actions where subject = :subject and subject_id = :id order by id")
    List<ActionRow> of(String subject, long id);
}

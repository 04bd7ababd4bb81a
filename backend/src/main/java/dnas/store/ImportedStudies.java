package dnas.store;

import dnas.run.Run;
import dnas.search.TraceEntry;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Takes in studies of another installation within one transaction; they get ids of this one. */
public record ImportedStudies(Handle handle) {
    /** The study of this installation that was launched at the same instant with the same plan, its name aside. */
    public Optional<StudyRow> same(StudyRow study) {
        return handle.attach(StudyDao.class).same(study);
    }

    /** The new id; whoever launched it is shown as somebody of another server. */
    public long add(StudyRow study) {
        return handle.attach(StudyDao.class).insert(study.elsewhere());
    }

    /** The new id. */
    public long add(Run run, long study) {
        RunDao dao = handle.attach(RunDao.class);
        long id = dao.insertOne(RunRow.of(run.of(0, study)));
        RunRow row = RunRow.of(run.of(id, study));
        dao.update(row);
        dao.remark(row);
        return id;
    }

    public void add(long run, List<TraceEntry> entries) {
        handle.attach(EvaluationDao.class).insert(run, entries);
    }
}

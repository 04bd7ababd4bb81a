package dnas.store;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What the history is made of. */
public interface UsageDao {
    /** Studies with the most evaluations, which are most of what is stored. */
    @SqlQuery("""
            select s.id, s.name, s.launched_by, s.created, count(*) as runs, sum(r.queried) as evaluations
            from studies s join runs r on r.study = s.id
            group by s.id, s.name, s.launched_by, s.created
            order by evaluations desc, s.id
            fetch first :most rows only
            """)
    @RegisterConstructorMapper(StudySize.class)
    List<StudySize> largestStudies(int most);

    /** How many runs there are by what decides which controller they need. */
    @SqlQuery("""
            select s.space, r.strategy, s.controller_seed, count(*) as runs,
                sum(case when r.state in ('queued', 'training', 'running') then 1 else 0 end) as unfinished
            from studies s join runs r on r.study = s.id
            group by s.space, r.strategy, s.controller_seed
            """)
    @RegisterConstructorMapper(StrategyRuns.class)
    List<StrategyRuns> runsByStrategy();
}

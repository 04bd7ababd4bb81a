package dnas.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dnas.run.NewStudy;
import dnas.run.Study;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A study; its runs are left out in lists. */
record StudyView(
        long id,
        String name,
        Instant created,
        String space,
        List<String> strategies,
        String signal,
        int queries,
        RangeView flopsRange,
        List<Long> seeds,
        long controllerSeed,
        Map<String, Integer> states,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<RunSummary> runs) {
    static StudyView of(Study study, Map<String, Integer> states, @Nullable List<RunSummary> runs) {
        NewStudy plan = study.plan();
        return new StudyView(
                study.id(),
                plan.name(),
                study.created(),
                plan.space(),
                plan.strategies(),
                plan.signal().label(),
                plan.queries(),
                RangeView.of(plan.flopsRange()),
                plan.seeds(),
                plan.controllerSeed(),
                states,
                runs);
    }
}

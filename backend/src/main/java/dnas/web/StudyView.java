package dnas.web;

import dnas.run.Catalogue;
import dnas.run.NewStudy;
import dnas.run.Study;
import dnas.run.Versions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A study with its runs.
 *
 * @param launchedBy name of the account that launched it, or of one of another server, which says so; null where nobody had to sign in
 * @param controllers that its runs need, each once and as it stands; empty when they need none
 * @param versions what its runs' evaluations come from, each once: several when code changed between runs
 * @param states number of runs in each state
 * @param deleted how many of its runs were, which are not among the others; 0 in lists
 */
record StudyView(
        long id,
        String name,
        Instant created,
        @Nullable String launchedBy,
        String space,
        String spaceTitle,
        List<String> strategies,
        SignalView signal,
        int queries,
        List<RangeView> ladder,
        List<LimitView> measureLimits,
        List<Long> seeds,
        long controllerSeed,
        List<ControllerView> controllers,
        List<Versions> versions,
        Map<String, Long> states,
        long deleted,
        List<RunSummary> runs) {
    static StudyView of(
            Study study, Catalogue catalogue, List<ControllerView> controllers, List<RunSummary> runs, long deleted) {
        NewStudy plan = study.plan();
        return new StudyView(
                study.id(),
                plan.name(),
                study.created(),
                study.launchedBy(),
                plan.space(),
                SpaceView.title(catalogue, plan.space()),
                plan.strategies(),
                SignalView.of(catalogue, plan.space(), plan.signal()),
                plan.queries(),
                plan.ladder().stream().map(RangeView::of).toList(),
                LimitView.of(catalogue, plan.space(), plan.measureLimits()),
                plan.seeds(),
                plan.controllerSeed(),
                controllers,
                runs.stream()
                        .map(RunSummary::versions)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                runs.stream().collect(Collectors.groupingBy(RunSummary::state, TreeMap::new, Collectors.counting())),
                deleted,
                runs);
    }
}

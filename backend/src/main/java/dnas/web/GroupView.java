package dnas.web;

import dnas.run.Catalogue;
import dnas.run.RunState;
import dnas.run.Setup;
import dnas.store.GroupRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs that differ in nothing but the seed, in a list.
 *
 * @param id lowest id of its runs: {@code like} with it means all of them
 * @param states number of runs in each state that one has
 * @param seconds that its finished runs took; null when there are none
 * @param n finished runs that mean and interval are of, one a seed
 * @param ciLow null below two
 * @param best of all runs, finished or not
 * @param bestFlops of the incumbent that has it; null where FLOPs are not known
 */
record GroupView(
        long id,
        String space,
        String spaceTitle,
        String strategy,
        SignalView signal,
        int queries,
        RangeView flopsRange,
        List<LimitView> measureLimits,
        long controllerSeed,
        int runs,
        int seeds,
        Map<String, Integer> states,
        long queried,
        @Nullable Double seconds,
        int n,
        @Nullable Double mean,
        @Nullable Double ciLow,
        @Nullable Double ciHigh,
        @Nullable Double best,
        @Nullable Long bestFlops) {
    static GroupView of(GroupRow row, Catalogue catalogue) {
        Setup setup = row.setup();
        EstimateView end = EstimateView.of(row.end());
        return new GroupView(
                row.firstRun(),
                setup.space(),
                SpaceView.title(catalogue, setup.space()),
                setup.strategy(),
                SignalView.of(catalogue, setup.space(), setup.signal()),
                setup.queries(),
                RangeView.of(setup.limits().flops()),
                LimitView.of(catalogue, setup.space(), setup.limits().measures()),
                setup.controllerSeed(),
                row.runs(),
                row.seeds(),
                states(row),
                row.queried(),
                row.seconds(),
                end == null ? 0 : end.n(),
                end == null ? null : end.mean(),
                end == null ? null : end.ciLow(),
                end == null ? null : end.ciHigh(),
                row.best(),
                row.knownFlops());
    }

    private static Map<String, Integer> states(GroupRow row) {
        Map<String, Integer> states = new LinkedHashMap<>();
        for (RunState state : RunState.values()) {
            if (row.states().containsKey(state)) {
                states.put(state.label(), row.states().get(state));
            }
        }
        return states;
    }
}

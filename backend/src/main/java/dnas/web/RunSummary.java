package dnas.web;

import dnas.run.Catalogue;
import dnas.run.Run;
import dnas.run.Versions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run in a list.
 *
 * @param launchedBy as of its study; null where nobody had to sign in
 * @param data one of {@link DataState} in small letters
 */
record RunSummary(
        long id,
        long study,
        String studyName,
        @Nullable String launchedBy,
        String state,
        @Nullable String reason,
        String space,
        String spaceTitle,
        String strategy,
        SignalView signal,
        int queries,
        long seed,
        long controllerSeed,
        RangeView flopsRange,
        List<LimitView> measureLimits,
        int queried,
        @Nullable IncumbentView incumbent,
        @Nullable Versions versions,
        String data,
        String note,
        List<String> tags,
        boolean archived,
        @Nullable Instant deleted,
        Instant created,
        @Nullable Instant started,
        @Nullable Instant ended,
        @Nullable Double secondsLeft) {
    static RunSummary of(Run run, Catalogue catalogue, @Nullable Double secondsLeft) {
        return new RunSummary(
                run.id(),
                run.study(),
                run.studyName(),
                run.launchedBy(),
                run.state().label(),
                run.reason(),
                run.spec().space(),
                SpaceView.title(catalogue, run.spec().space()),
                run.spec().strategy(),
                SignalView.of(catalogue, run.spec().space(), run.spec().signal()),
                run.spec().queries(),
                run.spec().seed(),
                run.spec().controllerSeed(),
                RangeView.of(run.spec().limits().flops()),
                LimitView.of(catalogue, run.spec().space(), run.spec().limits().measures()),
                run.tally().queried(),
                IncumbentView.of(run.tally().incumbent()),
                run.versions(),
                DataState.of(catalogue, run).label(),
                run.remarks().note(),
                run.remarks().tags(),
                run.remarks().archived(),
                run.remarks().deleted(),
                run.created(),
                run.started(),
                run.ended(),
                secondsLeft);
    }
}

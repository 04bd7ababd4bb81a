package dnas.web;

import dnas.run.Run;
import dnas.run.UnknownId;
import dnas.run.comparison.RunComparison;
import dnas.run.comparison.SetupGroup;
import dnas.run.comparison.Trajectories;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** Compares runs. */
record ComparisonRoutes(Presenter presenter, Trajectories trajectories) {
    void install(RoutesConfig routes) {
        routes.get("/api/v1/comparison", this::compare, May.SEE);
    }

    private void compare(Context context) {
        ComparedRuns compared = ComparedRuns.of(context, presenter);
        List<Run> runs = compared.runs();
        RunComparison comparison = RunComparison.of(runs, trajectories);
        Long wanted = Parameters.optionalLong(context, "baseline");
        SetupGroup baseline =
                wanted == null ? null : comparison.group(wanted).orElseThrow(() -> new UnknownId("group", wanted));
        context.json(ComparisonView.of(
                comparison, presenter.summaries(runs), compared, baseline, presenter.catalogue(), presenter.bests()));
    }
}

package dnas.web;

import dnas.run.Run;
import dnas.run.UnknownId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Shows how far the predictor of a run can be trusted. */
record CalibrationRoutes(Presenter presenter, RunCalibrations calibrations) {
    void install(RoutesConfig routes) {
        routes.get("/api/v1/runs/{id}/calibration", this::show);
    }

    private void show(Context context) {
        long id = Parameters.id(context, "run");
        Run run = presenter.journal().run(id).orElseThrow(() -> new UnknownId("run", id));
        context.json(RunCalibrationView.of(
                presenter.summary(run),
                run.spec(),
                calibrations.of(run, presenter.journal().trace(id))));
    }
}

package dnas.web;

import dnas.run.Run;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Shows how far the predictor of a run can be trusted. */
record CalibrationRoutes(Presenter presenter, RunCalibrations calibrations) {
    void install(RoutesConfig routes) {
        routes.get("/api/v1/runs/{id}/calibration", this::show, May.SEE);
    }

    private void show(Context context) {
        Run run = presenter.find(context);
        calibrations
                .of(run, Replays.trace(context, presenter.journal(), run))
                .answer(context, found -> RunCalibrationView.of(presenter.summary(run), run.spec(), found));
    }
}

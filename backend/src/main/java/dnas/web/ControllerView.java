package dnas.web;

import dnas.run.Catalogue;
import dnas.run.ControllerStatus;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A controller as it stands. */
record ControllerView(
        String id,
        String title,
        String space,
        String variant,
        long seed,
        String state,
        int step,
        int steps,
        @Nullable Double secondsLeft,
        @Nullable Double trainingSeconds,
        @Nullable Map<String, Object> report) {
    static ControllerView of(ControllerStatus status, Catalogue catalogue) {
        return new ControllerView(
                status.key().id(),
                status.key().titleIn(SpaceView.title(catalogue, status.key().space())),
                status.key().space(),
                status.key().variant().label(),
                status.key().seed(),
                status.state().name().toLowerCase(Locale.ROOT),
                status.step(),
                status.steps(),
                finite(status.secondsLeft()),
                finite(status.trainingSeconds()),
                status.report());
    }

    private static @Nullable Double finite(@Nullable Double value) {
        return value == null || !Double.isFinite(value) ? null : value;
    }
}

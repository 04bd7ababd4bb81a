package dnas.run;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A controller as it stands.
 *
 * @param key which one
 * @param state where its training is
 * @param step steps done, of {@code steps}
 * @param secondsLeft estimate from measured step times, while it is trained
 * @param trainingSeconds what its training took, once it is ready
 * @param report what was measured on it, once it is ready
 */
public record ControllerStatus(
        ControllerKey key,
        State state,
        int step,
        int steps,
        @Nullable Double secondsLeft,
        @Nullable Double trainingSeconds,
        @Nullable Map<String, Object> report) {
    /** Where the training of a controller is. */
    public enum State {
        ABSENT,
        TRAINING,
        READY,
        FAILED
    }

    static ControllerStatus absent(ControllerKey key) {
        return new ControllerStatus(key, State.ABSENT, 0, 0, null, null, null);
    }

    static ControllerStatus training(ControllerKey key, int step, int steps, double secondsLeft) {
        return new ControllerStatus(key, State.TRAINING, step, steps, secondsLeft, null, null);
    }

    ControllerStatus failed() {
        return new ControllerStatus(key, State.FAILED, step, steps, null, null, null);
    }
}

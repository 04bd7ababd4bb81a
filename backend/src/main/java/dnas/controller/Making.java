package dnas.controller;

import dnas.CodeVersion;
import dnas.space.SearchSpace;
import org.jspecify.annotations.Nullable;

/**
 * What a controller was trained or measured with; what former versions did not record is null.
 *
 * @param seconds wall time
 * @param code version and commit
 * @param device {@code cpu} or {@code gpu}
 * @param dataSha256 of what lists the space, its architectures and concepts; null also where nothing does
 */
public record Making(
        double seconds,
        @Nullable String code,
        @Nullable String device,
        @Nullable String dataSha256) {
    /** By this code, just now. */
    static Making now(long startNanos, Controller<?> controller, SearchSpace<?> space) {
        return new Making(
                (System.nanoTime() - startNanos) / 1e9,
                CodeVersion.current(),
                controller.device().label(),
                space.representatives().dataSha256().orElse(null));
    }

    /** Whether the architectures were those of a space, as far as it was recorded. */
    boolean isOf(SearchSpace<?> space) {
        return dataSha256 == null
                || dataSha256.equals(space.representatives().dataSha256().orElse(null));
    }

    static Making unrecorded(double seconds) {
        return new Making(seconds, null, null, null);
    }
}

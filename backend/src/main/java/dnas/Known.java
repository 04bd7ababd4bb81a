package dnas;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What is not known is null to whoever reads an answer or a report. */
public final class Known {
    private Known() {}

    /** FLOPs or parameters, which are 0 in the engine where they are not known. */
    public static @Nullable Long orNull(long count) {
        return count == 0 ? null : count;
    }

    /** A measure, which is NaN in the engine where it is not known. */
    public static @Nullable Double orNull(double measure) {
        return Double.isNaN(measure) ? null : measure;
    }

    public static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}

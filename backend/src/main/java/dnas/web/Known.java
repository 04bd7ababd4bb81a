package dnas.web;

import org.jspecify.annotations.Nullable;

/** FLOPs and parameters that are not known are 0 in the engine, and null to clients. */
final class Known {
    private Known() {}

    static @Nullable Long orNull(long count) {
        return count == 0 ? null : count;
    }
}

package dnas.web;

import dnas.Known;
import dnas.run.Incumbent;
import org.jspecify.annotations.Nullable;

/** The best architecture of a run so far; FLOPs and parameters are null where they are not known. */
record IncumbentView(
        String hash,
        double signal,
        double testAccuracy,
        @Nullable Long flops,
        @Nullable Long parameters) {
    static @Nullable IncumbentView of(@Nullable Incumbent incumbent) {
        return incumbent == null
                ? null
                : new IncumbentView(
                        incumbent.hash(),
                        incumbent.signal(),
                        incumbent.testAccuracy(),
                        Known.orNull(incumbent.flops()),
                        Known.orNull(incumbent.parameters()));
    }
}

package dnas.run;

import dnas.controller.ControllerSpec;
import dnas.controller.ControllerVariant;

/**
 * Which controller: the usual settings of a variant, trained for a space from a seed.
 *
 * @param space name of the search space
 * @param variant the full one, or an ablation
 * @param seed of its training
 */
public record ControllerKey(String space, ControllerVariant variant, long seed) {
    /** The key of a controller with the usual settings of its variant. */
    public static ControllerKey of(ControllerSpec spec) {
        return new ControllerKey(spec.space(), spec.variant(), spec.seed());
    }

    /** Identifier in the API: {@code nasbench101-1}, and {@code nasbench101-beta-vae-1} for an ablation. */
    public String id() {
        return space + (variant == ControllerVariant.D1 ? "" : "-" + variant.label()) + "-" + seed;
    }
}

package dnas.search;

import dnas.controller.Controller;
import dnas.space.Architecture;
import dnas.space.FlopsRange;
import dnas.space.ListedSpace;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a strategy may use.
 *
 * @param space where to search
 * @param range FLOPs that every proposal must meet; the space holds some
 * @param random the run's one generator
 * @param features of the whole space, for a strategy that needs a controller
 * @param controller for a strategy that decodes
 */
public record SearchContext<A extends Architecture>(
        ListedSpace<A> space,
        FlopsRange range,
        RandomGenerator random,
        @Nullable Features features,
        @Nullable Controller<A> controller) {
    /** The features, for a strategy that declared that it needs a controller. */
    Features requiredFeatures() {
        if (features == null) {
            throw new IllegalStateException("The strategy needs features, and no controller was loaded.");
        }
        return features;
    }

    /** The controller, for a strategy that declared that it decodes. */
    public Controller<A> requiredController() {
        if (controller == null) {
            throw new IllegalStateException("The strategy decodes, and no controller was opened.");
        }
        return controller;
    }

    /** Neighbours within the range, whose FLOPs are known without a query. */
    public List<A> neighbours(A architecture) {
        return space.neighbours(architecture).stream()
                .filter(neighbour -> range.contains(space.costOf(neighbour).flops()))
                .toList();
    }

    /**
     * One architecture within the range, uniform over those that are not known yet; the range must hold one.
     *
     * @param known must not be drawn
     */
    public A fresh(Collection<A> known) {
        A drawn;
        do {
            drawn = space.sample(range, random);
        } while (known.contains(drawn));
        return drawn;
    }
}

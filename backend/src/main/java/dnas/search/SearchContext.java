package dnas.search;

import dnas.controller.Controller;
import dnas.space.Architecture;
import dnas.space.Domain;
import dnas.space.SearchSpace;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a strategy may use.
 *
 * @param domain what may be proposed; it holds some
 * @param random the run's one generator
 * @param features of the whole space, for a strategy that needs a controller
 * @param controller for a strategy that decodes
 */
public record SearchContext<A extends Architecture>(
        Domain<A> domain,
        RandomGenerator random,
        @Nullable Features<A> features,
        @Nullable Controller<A> controller) {
    /** The features, for a strategy that declared that it needs a controller. */
    public Features<A> requiredFeatures() {
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

    /** Where to move. */
    public SearchSpace<A> space() {
        return domain.space();
    }

    /** Neighbours that may be proposed. */
    public List<A> neighbours(A architecture) {
        return space().neighbours(architecture).stream()
                .filter(domain::contains)
                .toList();
    }

    /**
     * One architecture, uniform over those of the domain that are not known yet; it must hold one.
     *
     * @param known must not be drawn
     */
    public A fresh(Collection<A> known) {
        A drawn;
        do {
            drawn = domain.draw(random);
        } while (known.contains(drawn));
        return drawn;
    }
}

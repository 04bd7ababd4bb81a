package dnas.search;

import dnas.space.Architecture;
import dnas.space.FlopsRange;
import dnas.space.ListedSpace;
import java.util.random.RandomGenerator;

/**
 * Everything that a strategy may use.
 *
 * @param space where to search
 * @param range FLOPs that every proposal must meet; the space holds some
 * @param random the run's one generator
 */
public record SearchContext<A extends Architecture>(ListedSpace<A> space, FlopsRange range, RandomGenerator random) {}

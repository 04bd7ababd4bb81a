package dnas.space;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A domain whose architectures are listed.
 *
 * @param <A> architectures of the space
 */
public final class ListedDomain<A extends Architecture> implements Domain<A> {
    private final ListedSpace<A> space;
    private final Limits limits;
    private final LimitedMeasures<A> measures;
    /** In ascending order of FLOPs. */
    private final int[] indices;

    ListedDomain(ListedSpace<A> space, Limits limits) {
        this.space = space;
        this.limits = limits;
        measures = new LimitedMeasures<>(space, limits.measures());
        int[] inRange = space.byFlops().indicesIn(limits.flops());
        indices = limits.measures().isEmpty()
                ? inRange
                : IntStream.of(inRange)
                        .filter(index -> measures.met(space.get(index)))
                        .toArray();
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public boolean contains(A architecture) {
        return space.contains(architecture)
                && limits.flops().contains(space.costOf(architecture).flops())
                && measures.met(architecture);
    }

    @Override
    public long size() {
        return indices.length;
    }

    @Override
    public A draw(RandomGenerator random) {
        if (indices.length == 0) {
            throw new IllegalStateException("No architecture of " + space.name() + " meets " + limits + ".");
        }
        return space.get(indices[random.nextInt(indices.length)]);
    }

    /** Where its architectures stand in the space, in ascending order of FLOPs. */
    public int[] indices() {
        return indices.clone();
    }

    /** The space that lists them. */
    @Override
    public ListedSpace<A> space() {
        return space;
    }

    /** The architectures themselves, in ascending order of FLOPs. */
    public List<A> architectures() {
        return Arrays.stream(indices).mapToObj(space::get).toList();
    }
}

package dnas.spaces.accelnasbench;

import dnas.space.Domain;
import dnas.space.LimitedMeasures;
import dnas.space.Limits;
import java.util.random.RandomGenerator;

/** The networks of {@link AccelNasBench} within a range of FLOPs: counted and drawn exactly, never listed. */
final class NetworkDomain implements Domain<Network> {
    private final AccelNasBench space;
    private final Limits limits;
    private final long size;

    /**
     * @throws dnas.InvalidInput when a limit is on a measure: the space has none, since no speed is measured of most networks
     */
    NetworkDomain(AccelNasBench space, Limits limits) {
        new LimitedMeasures<>(space, limits.measures());
        this.space = space;
        this.limits = limits;
        size = space.count(limits.flops());
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public boolean contains(Network network) {
        return space.contains(network)
                && limits.flops().contains(space.costOf(network).flops());
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Network draw(RandomGenerator random) {
        if (size == 0) {
            throw new IllegalStateException("No architecture of " + space.name() + " meets " + limits + ".");
        }
        return space.sample(limits.flops(), random);
    }
}

package dnas.spaces.accelnasbench;

import dnas.space.Domain;
import dnas.space.LimitedMeasures;
import dnas.space.Limits;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The networks of {@link AccelNasBench} within limits, never listed. Within a range of FLOPs they are counted and drawn exactly;
 * limits on speeds are met by drawing again, and their number is estimated from draws.
 */
final class NetworkDomain implements Domain<Network> {
    private static final int COUNTED = 20_000;
    private static final int TRIES = 10_000_000;
    private static final long SEED = 1;

    private final AccelNasBench space;
    private final Limits limits;
    private final LimitedMeasures<Network> speeds;
    private final long size;

    /**
     * @throws dnas.InvalidInput when a limit is on a measure that the space has not
     */
    NetworkDomain(AccelNasBench space, Limits limits) {
        this.space = space;
        this.limits = limits;
        speeds = new LimitedMeasures<>(space, limits.measures());
        long inRange = space.count(limits.flops());
        size = limits.measures().isEmpty() || inRange == 0 ? inRange : Math.round(inRange * shareWithSpeeds());
    }

    /** Of the networks in the range, the share of a sample that meets the other limits. */
    private double shareWithSpeeds() {
        Random random = new Random(SEED);
        long met = IntStream.range(0, COUNTED)
                .filter(draw -> speeds.met(space.sample(limits.flops(), random)))
                .count();
        return (double) met / COUNTED;
    }

    @Override
    public AccelNasBench space() {
        return space;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public boolean contains(Network network) {
        return space.contains(network)
                && limits.flops().contains(space.costOf(network).flops())
                && speeds.met(network);
    }

    /** Exact unless speeds are limited; 0 too where fewer than one network in 20,000 meets those limits. */
    @Override
    public long size() {
        return size;
    }

    @Override
    public Network draw(RandomGenerator random) {
        for (int attempt = 0; size > 0 && attempt < TRIES; attempt++) {
            Network network = space.sample(limits.flops(), random);
            if (speeds.met(network)) {
                return network;
            }
        }
        throw new IllegalStateException("No architecture of " + space.name() + " meets " + limits + ".");
    }
}

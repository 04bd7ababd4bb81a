package dnas.spaces.accelnasbench;

import dnas.space.Domain;
import dnas.space.LimitedMeasures;
import dnas.space.Limits;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The networks of {@link AccelNasBench} within limits. Within a range of FLOPs they are counted and drawn exactly, without a
 * list; limits on speeds are met by drawing again, and their number is estimated from draws; where few networks meet them,
 * {@link NetworksWithin} finds them.
 */
final class NetworkDomain implements Domain<Network> {
    /** Draws that a number is estimated from. */
    static final int DRAWN = 20_000;
    /** Where fewer of those meet the limits, they are few. */
    private static final int ENOUGH = 20;
    /** So many networks within a range of FLOPs are looked through. */
    private static final long FEW = 1_000_000;

    private static final int TRIES = 10_000_000;
    private static final long SEED = 1;

    private final AccelNasBench space;
    private final Limits limits;
    private final LimitedMeasures<Network> speeds;
    private final long size;
    private final boolean exact;
    private final @Nullable NetworksWithin few;

    /**
     * @throws dnas.InvalidInput when a limit is on a measure that the space has not
     */
    NetworkDomain(AccelNasBench space, Limits limits) {
        this.space = space;
        this.limits = limits;
        speeds = new LimitedMeasures<>(space, limits.measures());
        long inRange = space.count(limits.flops());
        NetworkSpeeds known = space.speeds();
        if (limits.measures().isEmpty() || inRange == 0 || known == null) {
            few = null;
            exact = true;
            size = inRange;
        } else {
            long met = inRange <= FEW ? 0 : metOfDrawn();
            few = met >= ENOUGH ? null : new NetworksWithin(limits, known, speeds);
            exact = few != null && few.complete();
            long found = few == null ? 0 : few.count();
            size = exact ? found : Math.max(found, Math.round((double) inRange * met / DRAWN));
        }
    }

    /** How many of a sample of the networks in the range meet the other limits. */
    private long metOfDrawn() {
        Random random = new Random(SEED);
        return IntStream.range(0, DRAWN)
                .filter(draw -> speeds.met(space.sample(limits.flops(), random)))
                .count();
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

    @Override
    public long size() {
        return size;
    }

    /** Unless speeds are limited and many networks meet that. */
    @Override
    public boolean counted() {
        return exact;
    }

    @Override
    public Network draw(RandomGenerator random) {
        if (few != null && few.count() > 0) {
            return few.draw(random);
        }
        for (int attempt = 0; size > 0 && attempt < TRIES; attempt++) {
            Network network = space.sample(limits.flops(), random);
            if (speeds.met(network)) {
                return network;
            }
        }
        throw new IllegalStateException("No architecture of " + space.name() + " meets " + limits + ".");
    }
}

package dnas.spaces.accelnasbench;

import dnas.space.LimitedMeasures;
import dnas.space.Limits;
import dnas.space.MeasureLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The networks of {@link AccelNasBench} within limits that few meet, found block after block by branch and bound: FLOPs and
 * predicted times are sums over blocks, so what the first blocks have is left out once not even the least, or the most, that the
 * others can add lies within a limit. Networks that were measured are looked at one by one, since what they have is no such sum.
 *
 * <p>A search that takes more than {@value #STEPS} steps is given up. Of many networks a uniform sample of {@value #KEPT} is
 * kept (reservoir sampling, Vitter 1985).
 */
final class NetworksWithin {
    private static final int KEPT = 100_000;
    private static final long STEPS = 30_000_000;
    private static final long SEED = 1;

    private final LimitedMeasures<Network> speeds;
    private final MeasuredNetworks measured;
    private final int[][] options = Depths.options();
    private final List<BoundedSum> sums;
    private final Random random = new Random(SEED);

    private final List<Network> kept = new ArrayList<>();
    private long count;
    private long steps;

    NetworksWithin(Limits limits, NetworkSpeeds known, LimitedMeasures<Network> speeds) {
        this.speeds = speeds;
        measured = known.measured();
        sums = new ArrayList<>();
        sums.add(BoundedSum.ofFlops(limits.flops()));
        for (MeasureLimit limit : limits.measures()) {
            int place = IntStream.range(0, DeviceMeasures.ALL.size())
                    .filter(measure -> DeviceMeasures.ALL.get(measure).name().equals(limit.measure()))
                    .findFirst()
                    .orElseThrow();
            sums.add(BoundedSum.ofTime(
                    known.surrogates().times(place),
                    limit,
                    DeviceMeasures.ALL.get(place).lessIsBetter()));
        }
        for (int index = 0; index < measured.size(); index++) {
            Network network = measured.get(index);
            if (limits.flops().contains(measured.costAt(index).flops()) && speeds.met(network)) {
                found(network);
            }
        }
        extend(0, 0, sums.stream().mapToDouble(BoundedSum::constant).toArray());
    }

    private void extend(int position, long number, double[] values) {
        if (position == Network.BLOCKS) {
            Network network = new Network(number);
            if (!measured.contains(network) && speeds.met(network)) {
                found(network);
            }
            return;
        }
        for (int option : options[position]) {
            if (++steps > STEPS) {
                return;
            }
            double[] longer = values.clone();
            boolean within = true;
            for (int sum = 0; within && sum < longer.length; sum++) {
                longer[sum] += sums.get(sum).term(position, option);
                within = sums.get(sum).reaches(longer[sum], position + 1);
            }
            if (within) {
                extend(position + 1, number * Block.OPTIONS + option, longer);
            }
        }
    }

    private void found(Network network) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(network);
        } else {
            long place = random.nextLong(count);
            if (place < KEPT) {
                kept.set((int) place, network);
            }
        }
    }

    /** Whether all of them were found. */
    boolean complete() {
        return steps <= STEPS;
    }

    /** How many were found. */
    long count() {
        return count;
    }

    /** One of those found, each equally likely. */
    Network draw(RandomGenerator generator) {
        return kept.get(generator.nextInt(kept.size()));
    }
}

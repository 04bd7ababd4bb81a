package dnas.spaces.accelnasbench;

import dnas.space.FlopsRange;
import java.util.Comparator;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** 20,000 networks drawn uniformly, always the same, which stand for {@link AccelNasBench} where all of it is meant. */
final class SampledNetworks extends ListedNetworks {
    private static final int NETWORKS = 20_000;
    private static final long SEED = 1;

    SampledNetworks(AccelNasBench whole) {
        this(whole, new Random(SEED));
    }

    private SampledNetworks(AccelNasBench whole, Random random) {
        super(
                whole,
                Stream.generate(() -> whole.sample(FlopsRange.ALL, random))
                        .distinct()
                        .limit(NETWORKS)
                        .sorted(Comparator.comparing(Network::hash))
                        .toList());
    }

    /** All networks that these stand for. */
    @Override
    public long count() {
        return whole().count();
    }

    /** Of all networks, not only of these. */
    @Override
    public int[][] conceptCombinations() {
        return whole().conceptCombinations();
    }

    @Override
    public String name() {
        return AccelNasBench.NAME;
    }

    @Override
    public String title() {
        return AccelNasBench.TITLE;
    }

    /** They are computed. */
    @Override
    public Optional<String> dataSha256() {
        return Optional.empty();
    }
}

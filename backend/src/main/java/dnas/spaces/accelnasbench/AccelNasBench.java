package dnas.spaces.accelnasbench;

import dnas.space.Concept;
import dnas.space.Cost;
import dnas.space.Domain;
import dnas.space.Drawing;
import dnas.space.Encoding;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.space.ListedSpace;
import dnas.space.Measure;
import dnas.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The search space of Accel-NASBench (Ahmad et al. 2024, arXiv:2404.08005), after MnasNet: chains of seven {@link Block
 * blocks} between a fixed stem and head, for ImageNet at 224 x 224. Too large to list. Each path through a network runs
 * through all its blocks, so a network's paths are instead its seven parts: {@link #pathsOf}.
 */
public final class AccelNasBench implements SearchSpace<Network> {
    public static final String NAME = "accel-nasbench";
    public static final String TITLE = "Accel-NASBench (ImageNet)";

    /** Draws over the whole space before a network within the range is drawn exactly, which takes as long as a thousand. */
    private static final int TRIES = 1_000;

    private final NetworkEncoding encoding;
    private final FlopsSums sums;
    private final int[][] options;

    private final @Nullable NetworkSpeeds speeds;
    private @Nullable SampledNetworks representatives;

    private AccelNasBench() {
        speeds = null;
        encoding = new NetworkEncoding();
        sums = new FlopsSums();
        options = Depths.options();
    }

    private AccelNasBench(AccelNasBench other, NetworkSpeeds speeds) {
        encoding = other.encoding;
        sums = other.sums;
        options = other.options;
        this.speeds = speeds;
    }

    /** As published: up to three layers a block, up to four in the sixth; 36^6 x 48 = 104,485,552,128 networks. */
    public static AccelNasBench published() {
        return new AccelNasBench();
    }

    /** The same with what is known, and predicted, of how fast its networks are. */
    AccelNasBench with(NetworkSpeeds known) {
        return new AccelNasBench(this, known);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public long count() {
        return Depths.networks();
    }

    /** Number of networks within a range, exactly. */
    public long count(FlopsRange range) {
        return sums.count(range);
    }

    @Nullable
    NetworkSpeeds speeds() {
        return speeds;
    }

    @Override
    public FlopsRange flopsBounds() {
        long min = NetworkCost.fixedFlops();
        long max = min;
        for (int position = 0; position < Network.BLOCKS; position++) {
            int block = position;
            min += flopsOf(block).min().orElseThrow();
            max += flopsOf(block).max().orElseThrow();
        }
        return new FlopsRange(min, max);
    }

    /** Twice as far at each step, then halved back, with an exact count each time. */
    @Override
    public Optional<FlopsRange> nearest(FlopsRange range) {
        FlopsRange bounds = flopsBounds();
        if (range.max() < bounds.min()) {
            return Optional.of(new FlopsRange(range.min(), bounds.min()));
        }
        if (range.min() > bounds.max()) {
            return Optional.of(new FlopsRange(bounds.max(), range.max()));
        }
        if (count(range) > 0) {
            return Optional.empty();
        }
        long reach = 1;
        while (count(widened(range, reach)) == 0) {
            reach *= 2;
        }
        for (long empty = reach / 2; reach - empty > 1; ) {
            long middle = (empty + reach) / 2;
            if (count(widened(range, middle)) > 0) {
                reach = middle;
            } else {
                empty = middle;
            }
        }
        FlopsRange up = new FlopsRange(range.min(), range.max() + reach);
        return Optional.of(count(up) > 0 ? up : new FlopsRange(range.min() - reach, range.max()));
    }

    private static FlopsRange widened(FlopsRange range, long by) {
        return new FlopsRange(Math.max(0, range.min() - by), range.max() + by);
    }

    private LongStream flopsOf(int position) {
        return IntStream.of(options[position])
                .mapToLong(option -> NetworkCost.ofBlock(position, option).flops());
    }

    /** Whether the space has this network. */
    public boolean contains(Network network) {
        return Depths.contains(network);
    }

    @Override
    public List<Concept> concepts() {
        return NetworkConcepts.ALL;
    }

    @Override
    public int[] conceptsOf(Network network) {
        return NetworkConcepts.of(network);
    }

    @Override
    public int[][] conceptCombinations() {
        return NetworkCombinations.of(encoding.reachable());
    }

    /** Of six devices; measured, or predicted where they were not. */
    @Override
    public List<Measure> measures() {
        return speeds == null ? List.of() : DeviceMeasures.ALL;
    }

    @Override
    public double[] measuresOf(Network network) {
        return speeds == null ? new double[0] : speeds.of(network);
    }

    @Override
    public Cost costOf(Network network) {
        return NetworkCost.of(network);
    }

    /**
     * A network within a range, each equally likely: by rejection, which is quick in any range but a narrow one; then by {@link
     * FlopsSums}. Both are exactly uniform.
     *
     * @throws IllegalArgumentException when the range holds none
     */
    public Network sample(FlopsRange range, RandomGenerator random) {
        for (int i = 0; i < TRIES; i++) {
            Network network = draw(random);
            if (range.contains(costOf(network).flops())) {
                return network;
            }
        }
        return sums.draw(range, random);
    }

    private Network draw(RandomGenerator random) {
        int[] drawn = new int[Network.BLOCKS];
        for (int position = 0; position < drawn.length; position++) {
            drawn[position] = options[position][random.nextInt(options[position].length)];
        }
        return Network.ofOptions(drawn);
    }

    @Override
    public Domain<Network> within(Limits limits) {
        return new NetworkDomain(this, limits);
    }

    /** See {@link SampledNetworks}; drawn when they are first asked for. */
    @Override
    public synchronized ListedSpace<Network> representatives() {
        if (representatives == null) {
            representatives = new SampledNetworks(this);
        }
        return representatives;
    }

    /** The network with this hash, or with this label. */
    @Override
    public Optional<Network> named(String hashOrLabel) {
        return Network.ofHash(hashOrLabel).or(() -> Network.read(hashOrLabel)).filter(this::contains);
    }

    @Override
    public List<Network> neighbours(Network network) {
        return NetworkNeighbours.of(network, encoding);
    }

    /** A chain with one vertex a block; stem and head, which are always the same, are not drawn. */
    @Override
    public Drawing drawing(Network network) {
        List<String> labels = new ArrayList<>(List.of("input"));
        network.blocks().forEach(block -> labels.add(block.title()));
        labels.add("output");
        return new Drawing(
                labels,
                IntStream.range(1, labels.size())
                        .mapToObj(vertex -> List.of(vertex - 1, vertex))
                        .toList());
    }

    @Override
    public Encoding<Network> encoding() {
        return encoding;
    }

    @Override
    public int structureSize() {
        return NetworkFeatures.SIZE;
    }

    /** See {@link NetworkFeatures}. */
    @Override
    public float[] structureOf(Network network) {
        return NetworkFeatures.of(network);
    }

    @Override
    public int pathCount() {
        return Network.BLOCKS * Block.OPTIONS;
    }

    /** The parts of a network [7]: 48 x position + {@link Block#option option} of each block. */
    @Override
    public int[] pathsOf(Network network) {
        return IntStream.range(0, Network.BLOCKS)
                .map(position -> position * Block.OPTIONS + network.option(position))
                .toArray();
    }
}

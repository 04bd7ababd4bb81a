package dnas.controller;

import dnas.analysis.Rarefaction;
import dnas.space.Architecture;
import dnas.space.Decoded;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.space.ListedSpace;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Measures how well a controller reaches FLOPs bands. The draws from the prior are decoded once and counted for every band.
 *
 * @param <A> architectures of the space
 */
public final class BandMeasurement<A extends Architecture> {
    /** Codes of the prior: a band of one architecture in a thousand is met 20 times. */
    private static final int PRIOR = 20_000;
    /** Keeps these draws apart from those of training and of the other measurements, whatever the seed. */
    private static final long SEED = 0x62616e647321L;

    private final Controller<A> controller;
    private final ListedSpace<A> space;
    private final int count;

    /**
     * @param count distinct architectures that are drawn from each band, fewer where it holds or gives fewer
     */
    public BandMeasurement(Controller<A> controller, ListedSpace<A> space, int count) {
        this.controller = controller;
        this.space = space;
        this.count = count;
    }

    /**
     * Measures every band.
     *
     * @param bands each of at least one architecture
     */
    public List<BandReport> of(List<FlopsRange> bands) {
        RandomGenerator random = Draws.seeded(SEED + controller.spec().seed());
        List<Decoded<A>> prior = sampler(FlopsRange.ALL, random).decodePrior(PRIOR);
        return bands.stream().map(band -> report(band, prior, random)).toList();
    }

    private BandSampler<A> sampler(FlopsRange band, RandomGenerator random) {
        return new BandSampler<>(space, controller, space.within(Limits.of(band)), random);
    }

    private BandReport report(FlopsRange band, List<Decoded<A>> prior, RandomGenerator random) {
        int[] members = space.byFlops().indicesIn(band);
        Map<List<Integer>, Integer> combinations = new HashMap<>();
        Arrays.stream(members).forEach(index -> combinations.merge(conceptsOf(space.get(index)), 1, Integer::sum));
        int wanted = Math.min(count, members.length);
        BandSampler<A> sampler = sampler(band, random);
        Set<A> first = sampler.drawAtLeast(wanted);
        BandDraws steered = new BandDraws(sampler.tried(), sampler.inBand(), first.size(), sampler.tried());
        BandDraws warm = warm(sampler, sampler.drawAtLeast(wanted).size(), steered);
        List<A> drawn = first.stream().limit(wanted).toList();
        long seen = drawn.stream().map(this::conceptsOf).distinct().count();
        int[] counts =
                combinations.values().stream().mapToInt(Integer::intValue).toArray();
        return new BandReport(
                band,
                members.length,
                counts.length,
                steered,
                warm,
                rejected(band, prior, steered.tried()),
                drawn.size(),
                (double) seen / counts.length,
                Rarefaction.expectedKinds(counts, drawn.size()) / counts.length);
    }

    private static BandDraws warm(BandSampler<?> sampler, int distinct, BandDraws before) {
        int tried = sampler.tried() - before.tried();
        return new BandDraws(tried, sampler.inBand() - before.inBand(), distinct, tried);
    }

    /** Draws from the prior, in samples of as many codes as steering took: repeats grow with the sample. */
    private BandDraws rejected(FlopsRange band, List<Decoded<A>> prior, int tried) {
        int sample = Math.min(tried, prior.size());
        double distinct = IntStream.range(0, prior.size() / sample)
                .map(i -> new HashSet<>(within(band, prior.subList(i * sample, (i + 1) * sample))).size())
                .average()
                .orElse(0);
        return new BandDraws(prior.size(), within(band, prior).size(), distinct, sample);
    }

    private List<A> within(FlopsRange band, List<Decoded<A>> decoded) {
        return decoded.stream()
                .filter(Decoded.Valid.class::isInstance)
                .map(each -> ((Decoded.Valid<A>) each).architecture())
                .filter(architecture -> band.contains(space.costOf(architecture).flops()))
                .toList();
    }

    private List<Integer> conceptsOf(A architecture) {
        return Arrays.stream(space.conceptsOf(architecture)).boxed().toList();
    }
}

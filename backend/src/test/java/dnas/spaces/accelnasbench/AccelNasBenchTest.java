package dnas.spaces.accelnasbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dnas.InvalidInput;
import dnas.space.Decision;
import dnas.space.Decoded;
import dnas.space.Domain;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.space.ListedSpace;
import dnas.space.MeasureLimit;
import dnas.space.Prefix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccelNasBenchTest {
    private static final AccelNasBench SPACE = Data.SPACE;

    @Test
    void thePublishedSpaceIsTheOneThatTheNetworksWereDrawnFrom() {
        assertThat(SPACE.count()).isEqualTo(104_485_552_128L);
        assertThat(SPACE.count(FlopsRange.ALL)).isEqualTo(SPACE.count());
        Set<String> layers = new HashSet<>();
        for (int index = 0; index < Data.MEASURED.size(); index++) {
            Network network = Data.MEASURED.get(index);
            assertThat(SPACE.contains(network)).isTrue();
            for (int position = 0; position < Network.BLOCKS; position++) {
                layers.add(position + ":" + Block.of(network.option(position)).layers());
            }
        }
        assertThat(layers).as("none is missing").hasSize(3 * 7 + 1);
    }

    @Test
    void flopsSpanTheBounds() {
        FlopsRange bounds = SPACE.flopsBounds();
        assertThat(SPACE.count(bounds)).isEqualTo(SPACE.count());
        assertThat(SPACE.count(new FlopsRange(0, bounds.min() - 1))).isZero();
        assertThat(SPACE.count(new FlopsRange(bounds.max() + 1, Long.MAX_VALUE)))
                .isZero();
        assertThat(SPACE.sample(new FlopsRange(bounds.max(), bounds.max()), new Random(1))
                        .label())
                .isEqualTo("e6k5l3s1-e6k5l3s1-e6k5l3s1-e6k5l3s1-e6k5l3s1-e6k5l4s1-e6k5l3s1");
    }

    /** Found by adding block after block, and leaving out what is above the limit already. */
    private static List<Network> upTo(long flops) {
        List<Network> found = new ArrayList<>(List.of(new Network(0)));
        for (int position = 0; position < Network.BLOCKS; position++) {
            List<Network> longer = new ArrayList<>();
            for (Network network : found) {
                for (int option : Depths.options(position)) {
                    Network with = network.with(position, option);
                    if (NetworkCost.of(with).flops() <= flops) {
                        longer.add(with);
                    }
                }
            }
            found = longer;
        }
        return found;
    }

    @Test
    void countsAreThoseOfAnExhaustiveList() {
        List<Network> listed = upTo(56_000_000);
        assertThat(listed).hasSizeGreaterThan(10_000);
        for (long[] ends : new long[][] {{0, 56_000_000}, {54_000_000, 55_000_000}, {55_000_000, 55_010_000}}) {
            FlopsRange range = new FlopsRange(ends[0], ends[1]);
            assertThat(SPACE.count(range))
                    .isEqualTo(listed.stream()
                            .filter(network ->
                                    range.contains(SPACE.costOf(network).flops()))
                            .count());
        }
    }

    @Test
    void countsOfTwoHalvesAddUpAndAgreeWithRandomNetworks() {
        Random random = new Random(1);
        long limit = 300_000_000;
        long below = SPACE.count(new FlopsRange(0, limit));
        assertThat(below + SPACE.count(new FlopsRange(limit + 1, Long.MAX_VALUE)))
                .isEqualTo(SPACE.count());
        int draws = 100_000;
        long below300 = IntStream.range(0, draws)
                .filter(draw ->
                        SPACE.costOf(SPACE.sample(FlopsRange.ALL, random)).flops() <= limit)
                .count();
        double share = (double) below / SPACE.count();
        assertThat(Math.abs((double) below300 / draws - share)).isLessThan(4 * Math.sqrt(share * (1 - share) / draws));
    }

    /** Fewer than one in 10^8 networks: rejection never finds one, so each draw is by rank. */
    @Test
    void drawsFromANarrowRangeReachEveryNetworkEquallyOften() {
        FlopsRange narrow = new FlopsRange(0, 51_700_000);
        List<Network> listed = upTo(narrow.max());
        assertThat(listed).hasSize(192);
        Random random = new Random(2);
        Map<Network, Integer> drawn = new HashMap<>();
        int each = 30;
        for (int draw = 0; draw < each * listed.size(); draw++) {
            drawn.merge(SPACE.sample(narrow, random), 1, Integer::sum);
        }
        assertThat(drawn.keySet()).containsExactlyInAnyOrderElementsOf(listed);
        double chiSquare = drawn.values().stream()
                .mapToDouble(count -> Math.pow(count - each, 2) / each)
                .sum();
        assertThat(chiSquare).isLessThan(listed.size() + 4 * Math.sqrt(2.0 * listed.size()));
    }

    @Test
    void drawsFromARangeInTheMiddleLieWithinIt() {
        FlopsRange range = new FlopsRange(300_000_000, 300_001_000);
        Random random = new Random(3);
        Set<Network> drawn = new HashSet<>();
        for (int draw = 0; draw < 200; draw++) {
            Network network = SPACE.sample(range, random);
            assertThat(range.contains(SPACE.costOf(network).flops())).isTrue();
            assertThat(SPACE.contains(network)).isTrue();
            drawn.add(network);
        }
        assertThat(drawn).hasSizeGreaterThan(195);
    }

    @Test
    void aDomainHoldsWhatMeetsItsLimits() {
        FlopsRange range = new FlopsRange(0, 300_000_000);
        Domain<Network> domain = SPACE.within(Limits.of(range));
        assertThat(domain.size()).isEqualTo(SPACE.count(range));
        Random random = new Random(6);
        for (int draw = 0; draw < 100; draw++) {
            assertThat(domain.contains(domain.draw(random))).isTrue();
        }
        assertThat(domain.contains(Network.parse("e6k5l3s1-e6k5l3s1-e6k5l3s1-e6k5l3s1-e6k5l3s1-e6k5l4s1-e6k5l3s1")))
                .isFalse();
        assertThat(domain.contains(Network.parse("e1k3l4s0-e1k3l1s0-e1k3l1s0-e1k3l1s0-e1k3l1s0-e1k3l1s0-e1k3l1s0")))
                .as("four layers in the first block")
                .isFalse();
        assertThatThrownBy(() -> SPACE.within(Limits.of(new FlopsRange(0, 1))).draw(random))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No architecture of accel-nasbench meets");
        assertThatThrownBy(() -> SPACE.within(
                        new Limits(FlopsRange.ALL, List.of(new MeasureLimit("latency_abacus", null, 3.0)))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("latency_vck190");
    }

    @Test
    void representativesAreSpreadOverFlopsAsTheSpaceIs() {
        ListedSpace<Network> representatives = SPACE.representatives();
        assertThat(representatives.size()).isEqualTo(20_000);
        for (double share : new double[] {.1, .5, .9}) {
            long limit = representatives.byFlops().quantile(share);
            assertThat((double) SPACE.count(new FlopsRange(0, limit)) / SPACE.count())
                    .isCloseTo(share, within(4 * Math.sqrt(share * (1 - share) / 20_000)));
        }
        assertThat(IntStream.range(1, 20_000)
                        .filter(index -> representatives
                                        .get(index - 1)
                                        .hash()
                                        .compareTo(representatives.get(index).hash())
                                >= 0))
                .isEmpty();
    }

    /** An independent count by another program: 1,933 sums of expansions, skips and convolutions, times 8 x 8. */
    @Test
    void conceptCombinationsAreThoseThatNetworksHave() {
        int[][] combinations = SPACE.conceptCombinations();
        assertThat(combinations).hasDimensions(1_933 * 64, 5);
        Set<List<Integer>> known = new HashSet<>();
        for (int[] combination : combinations) {
            known.add(IntStream.of(combination).boxed().toList());
        }
        assertThat(known.size()).isEqualTo(combinations.length);
        ListedSpace<Network> representatives = SPACE.representatives();
        assertThat(IntStream.range(0, representatives.size())
                        .mapToObj(index -> SPACE.conceptsOf(representatives.get(index)))
                        .filter(concepts ->
                                !known.contains(IntStream.of(concepts).boxed().toList())))
                .isEmpty();
        assertThat(combinations[0]).containsExactly(0, 7, 0, 0, 14);
        assertThat(combinations[combinations.length - 1]).containsExactly(7, 42, 7, 15, 66);
        assertThat(known.contains(List.of(0, 7, 0, 0, 21)))
                .as("three convolutions a layer without expansion")
                .isFalse();
    }

    @Test
    void aNetworkIsNamedByItsLabelAndARepresentativeByItsHashToo() {
        Network network = SPACE.representatives().get(5);
        assertThat(SPACE.named(network.label())).contains(network);
        assertThat(SPACE.named(network.hash())).contains(network);
        assertThat(SPACE.named("e1k3l4s0-e1k3l1s0-e1k3l1s0-e1k3l1s0-e1k3l1s0-e1k3l1s0-e1k3l1s0"))
                .isEmpty();
        assertThat(SPACE.named("ffffffffffffffffffffffffffffffff")).isEmpty();
    }

    @Test
    void anEmptyRangeIsRefused() {
        assertThatThrownBy(() -> SPACE.sample(new FlopsRange(0, 1), new Random(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No architecture has FLOPs in");
    }

    @Test
    void everyNetworkIsReadBackFromItsDecisionsAndThenOwesNothing() {
        Random random = new Random(4);
        for (int draw = 0; draw < 2_000; draw++) {
            Network network = SPACE.sample(FlopsRange.ALL, random);
            NetworkPrefix prefix = (NetworkPrefix) SPACE.encoding().start(SPACE.conceptsOf(network));
            float[] features = new float[SPACE.encoding().features()];
            for (int answer : SPACE.encoding().encode(network)) {
                assertThat(prefix.allows(answer)).isTrue();
                prefix.features(features, 0);
                prefix.decide(answer);
            }
            assertThat(prefix.finish()).isEqualTo(new Decoded.Valid<>(network));
            assertThat(prefix.owed()).containsOnly(0);
        }
    }

    @Test
    void aPrefixSaysWhatIsOwedAndHowMuchIsLeft() {
        Network network = Network.parse("e6k5l2s1-e1k3l3s0-e4k3l1s0-e1k3l1s0-e1k3l1s0-e1k3l1s0-e1k3l1s0");
        Prefix<Network> prefix = SPACE.encoding().start(SPACE.conceptsOf(network));
        float[] features = new float[8];
        prefix.features(features, 0);
        assertThat(features).containsExactly(1, 15, 1, 3, 23, 7, 3, 0);
        prefix.decide(2);
        prefix.decide(1);
        prefix.features(features, 0);
        assertThat(features).containsExactly(0, 9, 1, 3, 23, 7, 3, 6);
        Prefix<Network> other = prefix.copy();
        prefix.decide(1);
        prefix.features(features, 0);
        assertThat(features).containsExactly(0, 9, 1, 2, 17, 7, 1, 6);
        other.features(features, 0);
        assertThat(features).containsExactly(0, 9, 1, 3, 23, 7, 3, 6);
        assertThat(other.allows(1)).isTrue();
        assertThat(other.allows(2))
                .as("its convolutions in a row would be too many")
                .isFalse();
        assertThat(other.allows(3)).isFalse();
        assertThatThrownBy(other::finish).hasMessageContaining("block 1 layers");
    }

    @Test
    void whateverIsAllowedEndsInTheWantedConcepts() {
        int[][] combinations = SPACE.conceptCombinations();
        Random random = new Random(5);
        for (int draw = 0; draw < 2_000; draw++) {
            int[] wanted = combinations[random.nextInt(combinations.length)];
            Decoded<Network> written = writtenAtRandom(SPACE.encoding().start(wanted), random);
            assertThat(written).isInstanceOfSatisfying(Decoded.Valid.class, valid -> assertThat(
                            SPACE.conceptsOf((Network) valid.architecture()))
                    .containsExactly(wanted));
        }
    }

    @Test
    void whoWantsNothingOrWhatDoesNotExistMayAnswerAnything() {
        for (Prefix<Network> prefix :
                List.of(SPACE.encoding().start(), SPACE.encoding().start(new int[] {0, 8, 0, 0, 0}))) {
            for (Decision decision : SPACE.encoding().decisions()) {
                assertThat(IntStream.range(0, decision.options())).allMatch(prefix::allows);
                assertThat(prefix.allows(decision.options())).isFalse();
                prefix.decide(0);
            }
        }
    }

    private static Decoded<Network> writtenAtRandom(Prefix<Network> prefix, Random random) {
        for (Decision decision : SPACE.encoding().decisions()) {
            int[] allowed = IntStream.range(0, decision.options())
                    .filter(prefix::allows)
                    .toArray();
            prefix.decide(allowed[random.nextInt(allowed.length)]);
        }
        return prefix.finish();
    }

    @Test
    void aNetworkIsTwentyEightDecisionsInTheOrderOfItsLabel() {
        List<Decision> decisions = SPACE.encoding().decisions();
        assertThat(decisions).hasSize(28);
        assertThat(decisions.subList(0, 4))
                .containsExactly(
                        new Decision("block 1 expansion", 3),
                        new Decision("block 1 kernel", 2),
                        new Decision("block 1 layers", 3),
                        new Decision("block 1 squeeze-excite", 2));
        assertThat(decisions.get(22)).isEqualTo(new Decision("block 6 layers", 4));
        assertThat(SPACE.encoding().bits()).isEqualTo(57);
    }

    @Test
    void neighboursDifferInOneChoice() {
        Random random = new Random(5);
        for (int draw = 0; draw < 200; draw++) {
            Network network = SPACE.sample(FlopsRange.ALL, random);
            assertThat(SPACE.neighbours(network))
                    .hasSize(7 * (2 + 1 + 2 + 1) + 1)
                    .doesNotHaveDuplicates()
                    .allMatch(SPACE::contains)
                    .allMatch(other -> Choices.differing(network, other) == 1);
        }
    }

    @Test
    void aDrawingIsAChainOfBlocks() {
        Network network = Network.parse("e6k5l3s1-e1k3l3s0-e4k3l1s0-e1k3l1s0-e1k3l1s0-e1k3l1s0-e1k3l1s0");
        assertThat(SPACE.drawing(network).operations())
                .hasSize(network.vertices())
                .startsWith("input", "MB6 k5 x3 SE", "MB1 k3 x3")
                .endsWith("output");
        assertThat(SPACE.drawing(network).edges())
                .hasSize(8)
                .startsWith(List.of(0, 1))
                .endsWith(List.of(7, 8));
    }

    @Test
    void partsAreOneIndexABlockAndStructureHasTheSizeThatItSays() {
        Network network = Network.parse("e1k3l1s1-e6k5l4s1-e1k3l1s0-e1k3l1s0-e1k3l1s0-e1k3l1s0-e1k3l1s0");
        assertThat(SPACE.pathsOf(network)).containsExactly(1, 95, 96, 144, 192, 240, 288);
        assertThat(SPACE.pathCount()).isEqualTo(336);
        assertThat(SPACE.structureOf(network)).hasSize(SPACE.structureSize()).doesNotContain(Float.NaN);
        assertThat(SPACE.structureOf(network)).startsWith(1, 3, 1, 1, 2);
    }

    /** Too few for draws to find any: the network with the fewest FLOPs is among the fastest. */
    @Test
    void fewNetworksWithinALimitOnASpeedAreFoundAndCounted() {
        Network fast = Network.parse("e1k3l1s0-e1k3l1s0-e1k3l1s0-e1k3l1s0-e1k3l1s0-e1k3l1s0-e1k3l1s0");
        List<MeasureLimit> limit = List.of(new MeasureLimit("throughput_3090", 35_000.0, null));
        Domain<Network> everywhere = SPACE.within(new Limits(FlopsRange.ALL, limit));
        assertThat(everywhere.contains(fast)).isTrue();
        assertThat(everywhere.counted()).isTrue();
        FlopsRange range = new FlopsRange(0, 56_000_000);
        Domain<Network> inRange = SPACE.within(new Limits(range, limit));
        List<Network> listed = upTo(range.max()).stream()
                .filter(network -> SPACE.measuresOf(network)[2] >= 35_000)
                .toList();
        assertThat(listed).contains(fast).hasSizeGreaterThan(100);
        assertThat(inRange.counted()).isTrue();
        assertThat(inRange.size()).isEqualTo(listed.size());
        assertThat(everywhere.size()).isGreaterThanOrEqualTo(listed.size());
        Random random = new Random(7);
        Set<Network> drawn = new HashSet<>();
        for (int draw = 0; draw < 30 * listed.size(); draw++) {
            drawn.add(inRange.draw(random));
        }
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void measuredNetworksAreFoundByWhatWasMeasured() {
        double most = IntStream.range(0, Data.MEASURED.size())
                .mapToDouble(index -> Data.MEASURED.measuresOf(Data.MEASURED.get(index))[0])
                .filter(latency -> !Double.isNaN(latency))
                .max()
                .orElseThrow();
        List<MeasureLimit> limit = List.of(new MeasureLimit("latency_vck190", most, most));
        Domain<Network> slowest = SPACE.within(new Limits(FlopsRange.ALL, limit));
        assertThat(slowest.size()).isPositive();
        assertThat(slowest.contains(slowest.draw(new Random(8)))).isTrue();
    }

    @Test
    void theNearestRangeIsTheSmallestExtensionThatHoldsANetwork() {
        FlopsRange bounds = SPACE.flopsBounds();
        assertThat(SPACE.nearest(new FlopsRange(0, 51_000_000))).contains(new FlopsRange(0, bounds.min()));
        assertThat(SPACE.nearest(new FlopsRange(1_000_000_000, Long.MAX_VALUE)))
                .contains(new FlopsRange(bounds.max(), Long.MAX_VALUE));
        assertThat(SPACE.nearest(FlopsRange.ALL)).isEmpty();
        long second = upTo(51_700_000).stream()
                .mapToLong(network -> SPACE.costOf(network).flops())
                .filter(flops -> flops > bounds.min())
                .min()
                .orElseThrow();
        assertThat(SPACE.nearest(new FlopsRange(second - 1, second - 1))).contains(new FlopsRange(second - 1, second));
        assertThat(SPACE.nearest(new FlopsRange(bounds.min() + 1, bounds.min() + 1)))
                .contains(new FlopsRange(bounds.min(), bounds.min() + 1));
    }

    @Test
    void aLimitOnASpeedIsMetByWhatIsDrawnMeasuredOrPredicted() {
        double median = 4.0;
        Limits limits =
                new Limits(new FlopsRange(0, 400_000_000), List.of(new MeasureLimit("latency_vck190", null, median)));
        Domain<Network> domain = SPACE.within(limits);
        assertThat(domain.size()).isPositive().isLessThan(SPACE.count(limits.flops()));
        Random random = new Random(6);
        for (int draw = 0; draw < 200; draw++) {
            Network network = domain.draw(random);
            assertThat(domain.contains(network)).isTrue();
            assertThat(SPACE.measuresOf(network)[0]).isLessThanOrEqualTo(median);
        }
        Network measured = Data.MEASURED.get(7);
        assertThat(SPACE.measuresOf(measured)[0]).isEqualTo(Data.MEASURED.measuresOf(measured)[0]);
        assertThat(SPACE.within(new Limits(FlopsRange.ALL, List.of(new MeasureLimit("latency_vck190", null, .01))))
                        .size())
                .isZero();
    }
}

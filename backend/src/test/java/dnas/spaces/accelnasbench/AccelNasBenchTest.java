package dnas.spaces.accelnasbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dnas.space.FlopsRange;
import dnas.space.ListedSpace;
import java.util.HashSet;
import java.util.List;
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
}

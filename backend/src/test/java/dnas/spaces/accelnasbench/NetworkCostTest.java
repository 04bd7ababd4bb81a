package dnas.spaces.accelnasbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetworkCostTest {
    private static final String EFFICIENTNET_B0 = "e1k3l1s1-e6k3l2s1-e6k5l2s1-e6k3l3s1-e6k5l3s1-e6k5l4s1-e6k3l1s1";

    /** The table prints six digits. */
    @Test
    void parametersEqualThePublishedOnesInEveryRow() throws IOException {
        assertThat(Data.rows()).hasSize(5_138).allSatisfy(row -> {
            BigDecimal millions = BigDecimal.valueOf(
                            NetworkCost.of(Network.parse(row[0])).parameters())
                    .movePointLeft(6);
            assertThat(millions.round(new MathContext(6))).isEqualByComparingTo(row[2]);
        });
    }

    @Test
    void macsEqualThePublishedOnesInEveryRow() throws IOException {
        assertThat(Data.rows()).allSatisfy(row -> {
            BigDecimal millions = BigDecimal.valueOf(NetworkCost.tableMacs(Network.parse(row[0])));
            assertThat(millions.round(new MathContext(6))).isEqualByComparingTo(row[1]);
        });
    }

    /** Tan and Le 2019 say 5.3 M and 0.39 B; their code, and every port of it, has 5,288,548 parameters. */
    @Test
    void efficientNetB0IsOneOfTheNetworks() {
        Network network = Network.parse(EFFICIENTNET_B0);
        assertThat(NetworkCost.of(network).parameters()).isEqualTo(5_288_548);
        assertThat(NetworkCost.of(network).flops() / 1e6).isCloseTo(390, within(10.0));
    }

    @Test
    void theSmallestNetworkCountedByHand() {
        long stem = 112L * 112 * 27 * 32;
        long head = 7L * 7 * 320 * 1280 + 1280 * 1000;
        long depthwise = 9L
                * (112 * 112 * 32
                        + 56 * 56 * 16
                        + 28 * 28 * 24
                        + 14 * 14 * 40
                        + 14 * 14 * 80
                        + 7 * 7 * 112
                        + 7 * 7 * 192);
        long pointwise = 112L * 112 * 32 * 16
                + 56 * 56 * 16 * 24
                + 28 * 28 * 24 * 40
                + 14 * 14 * 40 * 80
                + 14 * 14 * 80 * 112
                + 7 * 7 * 112 * 192
                + 7 * 7 * 192 * 320;
        assertThat(NetworkCost.of(new Network(0)).flops()).isEqualTo(stem + head + depthwise + pointwise);
    }

    @Test
    void aBlockCostsTheSameInEveryNetwork() {
        for (int position = 0; position < Network.BLOCKS; position++) {
            for (int option = 0; option < Block.OPTIONS; option++) {
                long[] differences = new long[] {
                    differenceIn(new Network(0), position, option),
                    differenceIn(Network.parse(EFFICIENTNET_B0), position, option)
                };
                assertThat(differences[0]).isEqualTo(differences[1]);
            }
        }
    }

    private static long differenceIn(Network network, int position, int option) {
        long with = NetworkCost.of(network.with(position, option)).flops();
        return with - NetworkCost.of(network.with(position, 0)).flops();
    }

    @Test
    void skipsAreTheLayersAfterEachBlocksFirst() {
        Network network = Network.parse(EFFICIENTNET_B0);
        assertThat(NetworkConcepts.of(network)).containsExactly(3, 37, 7, 9, 2 + 3 * 15);
        assertThat(IntStream.range(0, Data.MEASURED.size())
                        .mapToObj(Data.MEASURED::get)
                        .filter(one -> NetworkConcepts.of(one)[NetworkConcepts.SKIPS] + 7
                                != one.blocks().stream().mapToInt(Block::layers).sum()))
                .isEmpty();
    }
}

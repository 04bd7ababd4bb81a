package dnas.spaces.accelnasbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dnas.InvalidInput;
import dnas.space.Limits;
import dnas.space.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredNetworksTest {
    private static final MeasuredNetworks MEASURED = Data.MEASURED;

    @Test
    void networksComeInTheOrderOfTheirHashesAndAreFoundByThem() {
        List<String> hashes = IntStream.range(0, MEASURED.size())
                .mapToObj(index -> MEASURED.get(index).hash())
                .toList();
        assertThat(hashes).hasSize(5_125).isSorted().doesNotHaveDuplicates();
        for (int index = 0; index < hashes.size(); index++) {
            assertThat(MEASURED.find(hashes.get(index))).contains(index);
            assertThat(MEASURED.indexOf(MEASURED.get(index))).isEqualTo(index);
        }
        assertThat(MEASURED.find("ffffffffffffffffffffffffffffffff")).isEmpty();
        assertThatThrownBy(() -> MEASURED.indexOf(new Network(0))).hasMessageContaining("is not listed");
    }

    @Test
    void measuresAreThoseOfTheTableInTheOrderOfItsColumns() {
        Network network = Network.parse("e6k3l1s0-e1k3l3s1-e6k3l2s1-e1k3l2s0-e6k3l1s1-e1k5l4s0-e6k3l2s0");
        assertThat(MEASURED.measuresOf(network))
                .containsExactly(3.28171, 4.27608, 5675.52, 8771.62, 659.771, 1162.63, 2567.85, 510.137);
        assertThat(MEASURED.measures().stream().map(Measure::name))
                .containsExactly(
                        "latency_vck190",
                        "latency_zcu102",
                        "throughput_3090",
                        "throughput_a100",
                        "throughput_tpuv2",
                        "throughput_tpuv3",
                        "throughput_vck190",
                        "throughput_zcu102");
        assertThat(MEASURED.measuresOf(new Network(0))).hasSize(8).containsOnly(Double.NaN);
    }

    @Test
    void aNetworkThatWasMeasuredTwiceHasTheMean() {
        double[] means =
                MEASURED.measuresOf(Network.parse("e6k3l1s0-e4k5l2s0-e6k3l3s0-e6k5l3s0-e6k5l2s0-e1k3l2s0-e1k3l2s0"));
        assertThat(means[0]).isCloseTo((3.50056 + 3.47745) / 2, within(1e-12));
        assertThat(means[7]).isCloseTo((469.673 + 470.937) / 2, within(1e-12));
    }

    @Test
    void ninetyTwoMeasurementsAreMissing() {
        assertThat(IntStream.range(0, MEASURED.size())
                        .mapToObj(MEASURED::get)
                        .flatMapToDouble(network -> Arrays.stream(MEASURED.measuresOf(network)))
                        .filter(Double::isNaN)
                        .count())
                .isEqualTo(92);
    }

    @Test
    void neighboursAreTheNearestMeasuredNetworks() {
        Random random = new Random(1);
        for (int draw = 0; draw < 50; draw++) {
            Network network = MEASURED.within(Limits.NONE).draw(random);
            List<Network> neighbours = MEASURED.neighbours(network);
            assertThat(neighbours)
                    .hasSize(49)
                    .doesNotContain(network)
                    .doesNotHaveDuplicates()
                    .allMatch(MEASURED::contains);
            int farthest = Choices.differing(network, neighbours.get(48));
            assertThat(neighbours.stream().map(other -> Choices.differing(network, other)))
                    .isSorted();
            assertThat(IntStream.range(0, MEASURED.size())
                            .mapToObj(MEASURED::get)
                            .filter(other -> Choices.differing(network, other) < farthest)
                            .filter(other -> !other.equals(network)))
                    .allMatch(neighbours::contains);
        }
    }

    @Test
    void encodingConceptsAndCostsAreThoseOfTheWholeSpace() {
        assertThat(MEASURED.encoding()).isSameAs(Data.SPACE.encoding());
        assertThat(MEASURED.concepts()).isEqualTo(Data.SPACE.concepts());
        assertThat(MEASURED.costAt(7)).isEqualTo(Data.SPACE.costOf(MEASURED.get(7)));
        assertThat(MEASURED.byFlops().min())
                .isGreaterThanOrEqualTo(Data.SPACE.flopsBounds().min());
    }

    @Test
    void aDamagedFileIsRefusedWithTheWayOut(@TempDir Path folder) throws IOException {
        Path damaged = folder.resolve(MeasuredNetworks.FILE);
        Files.createDirectories(damaged.getParent());
        byte[] bytes = Files.readAllBytes(Data.DATASETS.resolve(MeasuredNetworks.FILE));
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);
        assertThatThrownBy(() -> MeasuredNetworks.load(folder, Data.SPACE))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is damaged")
                .hasMessageContaining("git checkout -- datasets");
    }
}

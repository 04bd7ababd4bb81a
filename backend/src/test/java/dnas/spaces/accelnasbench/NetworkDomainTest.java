package dnas.spaces.accelnasbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.InvalidInput;
import dnas.space.Domain;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.space.MeasureLimit;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Networks within limits on FLOPs and measures. */
class NetworkDomainTest {
    private static final AccelNasBench SPACE = Data.SPACE;

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
        List<Network> listed = Data.upTo(range.max()).stream()
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

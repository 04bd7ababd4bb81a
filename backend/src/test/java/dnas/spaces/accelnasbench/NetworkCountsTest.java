package dnas.spaces.accelnasbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.space.FlopsRange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many networks have FLOPs in a range, and draws of them. */
class NetworkCountsTest {
    private static final AccelNasBench SPACE = Data.SPACE;

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

    @Test
    void countsAreThoseOfAnExhaustiveList() {
        List<Network> listed = Data.upTo(56_000_000);
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
        List<Network> listed = Data.upTo(narrow.max());
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
    void anEmptyRangeIsRefused() {
        assertThatThrownBy(() -> SPACE.sample(new FlopsRange(0, 1), new Random(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No architecture has FLOPs in");
    }

    @Test
    void theNearestRangeIsTheSmallestExtensionThatHoldsANetwork() {
        FlopsRange bounds = SPACE.flopsBounds();
        assertThat(SPACE.nearest(new FlopsRange(0, 51_000_000))).contains(new FlopsRange(0, bounds.min()));
        assertThat(SPACE.nearest(new FlopsRange(1_000_000_000, Long.MAX_VALUE)))
                .contains(new FlopsRange(bounds.max(), Long.MAX_VALUE));
        assertThat(SPACE.nearest(FlopsRange.ALL)).isEmpty();
        long second = Data.upTo(51_700_000).stream()
                .mapToLong(network -> SPACE.costOf(network).flops())
                .filter(flops -> flops > bounds.min())
                .min()
                .orElseThrow();
        assertThat(SPACE.nearest(new FlopsRange(second - 1, second - 1))).contains(new FlopsRange(second - 1, second));
        assertThat(SPACE.nearest(new FlopsRange(bounds.min() + 1, bounds.min() + 1)))
                .contains(new FlopsRange(bounds.min(), bounds.min() + 1));
    }
}

package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.InvalidInput;
import dnas.space.FlopsOrder;
import dnas.space.FlopsRange;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twenty architectures of 1, 2 and so on to 20 MFLOPs. */
class FlopsBandsTest {
    private static final FlopsOrder ORDER = new FlopsOrder(
            LongStream.rangeClosed(1, 20).map(mflops -> mflops * 1_000_000).toArray());

    @Test
    void bandsAreReadInTheOrderInWhichTheyAreWritten() {
        assertThat(FlopsBands.parse("5-6.5, 0-2", ORDER))
                .containsExactly(new FlopsRange(5_000_000, 6_500_000), new FlopsRange(0, 2_000_000));
    }

    @Test
    void decilesShareTheSpaceWithoutOverlap() {
        List<FlopsRange> deciles = FlopsBands.parse("deciles", ORDER);

        assertThat(deciles).hasSize(10).allSatisfy(band -> assertThat(ORDER.count(band))
                .isEqualTo(2));
        assertThat(deciles.get(0)).isEqualTo(new FlopsRange(1_000_000, 2_000_000));
        assertThat(deciles.get(9).max()).isEqualTo(20_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5-", "6-5", "1-2,", "a-b", "30-40", "1e3-2e3"})
    void whatIsNoBandIsRefusedInOneSentence(String text) {
        assertThatThrownBy(() -> FlopsBands.parse(text, ORDER)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anEmptyBandNamesOneThatHoldsSome() {
        assertThatThrownBy(() -> FlopsBands.parse("30-40", ORDER)).hasMessageContaining("20.00 to 40.00");
    }
}

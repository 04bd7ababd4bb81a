package dnas.spaces.accelnasbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.InvalidInput;
import java.io.IOException;
import java.util.Collections;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    private static final String LABEL = "e6k3l1s0-e4k5l2s0-e6k3l3s0-e6k5l3s1-e6k5l2s0-e1k3l4s0-e1k3l2s1";

    @Test
    void everyLabelOfTheTableIsReadAndWrittenAsItIs() throws IOException {
        for (String[] row : Data.rows()) {
            assertThat(Network.parse(row[0]).label()).isEqualTo(row[0]);
        }
    }

    @Property(tries = 2_000)
    void aNetworkIsItsBlocksItsOptionsAndItsLabel(@ForAll @LongRange(max = 587_068_342_271L) long number) {
        Network network = new Network(number);
        assertThat(Network.of(network.blocks())).isEqualTo(network);
        assertThat(Network.ofOptions(network.options())).isEqualTo(network);
        assertThat(Network.parse(network.label())).isEqualTo(network);
    }

    @Test
    void thereAreAsManyNumbersAsNetworks() {
        assertThat(new Network(587_068_342_271L).label())
                .isEqualTo(String.join("-", Collections.nCopies(7, "e6k5l4s1")));
        assertThatThrownBy(() -> new Network(587_068_342_272L)).hasMessageContaining("587068342271");
        assertThatThrownBy(() -> new Network(-1)).hasMessageContaining("-1");
    }

    @Test
    void optionsNumberTheBlocks() {
        assertThat(IntStream.range(0, Block.OPTIONS).mapToObj(Block::of).distinct())
                .hasSize(48);
        assertThat(IntStream.range(0, Block.OPTIONS)
                        .filter(option -> Block.of(option).option() != option))
                .isEmpty();
        assertThat(Block.of(0).title()).isEqualTo("MB1 k3 x1");
        assertThat(Block.of(47).title()).isEqualTo("MB6 k5 x4 SE");
    }

    /** printf LABEL | md5sum. */
    @Test
    void theHashIsTheMd5OfTheLabel() {
        Network network = Network.parse(LABEL);
        assertThat(network.hash()).matches("[0-9a-f]{16}");
        assertThat(Network.ofHash(network.hash())).contains(network);
        assertThat(Network.ofHash("78ce116dbc93f30b65fffc24f6e077bb")).isEmpty();
        assertThat(Network.ofHash("ffffffffffffffff")).isEmpty();
    }

    @Test
    void oneBlockCanBeChanged() {
        Network changed = Network.parse(LABEL).with(1, Block.parse("e1k3l1s1").option());
        assertThat(changed.label()).isEqualTo(LABEL.replace("e4k5l2s0", "e1k3l1s1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            e6k3l1s0                         | "e6k3l1s0" has 1 block; write seven, joined by "-", each as in e6k3l2s0.
            e6k3l1s0-e4k5l2s0                | "e6k3l1s0-e4k5l2s0" has 2 blocks; write seven, joined by "-", each as in e6k3l2s0.
            ------                           | "" is no block; write expansion, kernel, layers and squeeze-excite as in e6k3l2s0.
            e1k3l1s0------                   | "" is no block; write expansion, kernel, layers and squeeze-excite as in e6k3l2s0.
            e5k3l1s0-e1-e1-e1-e1-e1-e1       | The block "e5k3l1s0" has expansion 5; choose 1, 4 or 6.
            e6k7l1s0-e1-e1-e1-e1-e1-e1       | The block "e6k7l1s0" has kernel 7; choose 3 or 5.
            e6k3l5s0-e1-e1-e1-e1-e1-e1       | The block "e6k3l5s0" has 5 layers; choose 1 to 4.
            e6k3l0s0-e1-e1-e1-e1-e1-e1       | The block "e6k3l0s0" has 0 layers; choose 1 to 4.
            e6k3l1s2-e1-e1-e1-e1-e1-e1       | The block "e6k3l1s2" has squeeze-excite 2; choose 0 or 1.
            """)
    void whatIsNoLabelIsRefusedWithTheFaultAndTheWayOut(String label, String sentence) {
        assertThatThrownBy(() -> Network.parse(label))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(sentence);
    }
}

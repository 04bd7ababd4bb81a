package dnas.spaces.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.space.Architecture;
import dnas.space.Cost;
import dnas.space.Decoded;
import dnas.space.Drawing;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.space.MeasureLimit;
import dnas.space.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChainSpaceTest {
    private static final ChainSpace SPACE = SmallTable.space();

    private static Chain chain(ChainSpace space, String label) {
        return space.named(label).orElseThrow();
    }

    private static Stream<Chain> chains(ChainSpace space) {
        return IntStream.range(0, space.size()).mapToObj(space::get);
    }

    @Test
    void architecturesAreFoundByIndexHashAndLabel() {
        assertThat(SPACE.size()).isEqualTo(36);
        assertThat(chains(SPACE).map(Architecture::hash)).isSorted().doesNotHaveDuplicates();
        assertThat(chains(SPACE)).allSatisfy(chain -> {
            assertThat(SPACE.get(SPACE.indexOf(chain))).isEqualTo(chain);
            assertThat(SPACE.named(chain.hash())).contains(chain);
        });
        // printf 'conv3x3|skip|32' | md5sum
        assertThat(chain(SPACE, "conv3x3|skip|32").hash()).isEqualTo("e5ba78c6e8fdd3543cc0d501cf2d7419");
        assertThat(SPACE.find("ffff")).isEmpty();
    }

    @Test
    void costsMeasuresAndConceptsAreThoseOfTheRow() {
        Chain chain = chain(SPACE, "conv3x3|skip|32"); // row 11 of the rows: number 10
        assertThat(SPACE.costOf(chain)).isEqualTo(new Cost(110_000, 10_250_000));
        assertThat(SPACE.measuresOf(chain)).containsExactly(10);
        assertThat(SPACE.conceptsOf(chain)).containsExactly(1, 1, 2, 2);
        assertThat(SPACE.conceptsOf(chain(SPACE, "conv3x3|conv1x1|48"))).containsExactly(1, 0, 3, 4);
        assertThat(SPACE.pathsOf(chain)).containsExactly(0, 5, 8);
        assertThat(SPACE.structureOf(chain))
                .containsExactly(1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1, 1, 2, 2, (float) Math.log(10_250_000), (float)
                        Math.log(110_000));
    }

    @Test
    void aDrawingNamesTheLayerOfAnOptionThatIsANumber() {
        assertThat(SPACE.drawing(chain(SPACE, "conv3x3|skip|32")))
                .isEqualTo(new Drawing(
                        List.of("input", "conv3x3", "skip", "width 32", "output"),
                        List.of(List.of(0, 1), List.of(1, 2), List.of(2, 3), List.of(3, 4))));
    }

    @Test
    void limitsOnFlopsAndMeasuresHold() {
        Limits limits = new Limits(new FlopsRange(0, 10_250_000), List.of(new MeasureLimit("phone", null, 5.0)));
        assertThat(SPACE.within(limits).architectures())
                .isNotEmpty()
                .allMatch(chain -> SPACE.costOf(chain).flops() <= 10_250_000 && SPACE.measuresOf(chain)[0] <= 5)
                .hasSize(5); // 1 to 5: number 0 has no latency
    }

    @Test
    void neighboursOfAWholeTableDifferInOneLayer() {
        assertThat(chains(SPACE)).allSatisfy(chain -> assertThat(SPACE.neighbours(chain))
                .hasSize(2 + 2 + 3)
                .doesNotHaveDuplicates()
                .allMatch(other -> other.differing(chain) == 1));
    }

    @Test
    void whereATableListsFewOfThemTheNearestFollow() {
        ChainSpace partial = SmallTable.without(Set.of(2, 3, 4, 5, 9, 13));
        Chain chain = chain(partial, "conv3x3|conv3x3|16"); // row 1; of its seven neighbours rows 25 alone is there
        List<Chain> neighbours = partial.neighbours(chain);
        assertThat(neighbours).hasSize(7).doesNotHaveDuplicates();
        assertThat(neighbours.stream().map(chain::differing)).containsExactly(1, 2, 2, 2, 2, 2, 2);
        assertThat(neighbours.get(0).label()).isEqualTo("skip|conv3x3|16");
    }

    @Test
    void whatIsWrittenIsReadBack() {
        assertThat(chains(SPACE)).allSatisfy(chain -> {
            Prefix<Chain> prefix = SPACE.encoding().start(SPACE.conceptsOf(chain));
            for (int answer : SPACE.encoding().encode(chain)) {
                assertThat(prefix.allows(answer)).isTrue();
                prefix.decide(answer);
            }
            assertThat(prefix.finish()).isEqualTo(new Decoded.Valid<>(chain));
            float[] features = new float[SPACE.encoding().features()];
            prefix.features(features, 0);
            assertThat(features).containsOnly(0);
        });
    }

    /** Exactly the listed chains with the wanted concepts, whichever allowed answers are given. */
    @Test
    void allowedAnswersWriteEveryListedChainWithTheWantedConceptsAndNoOther() {
        ChainSpace partial = SmallTable.without(Set.of(2, 7, 18, 25, 30, 36));
        for (int[] wanted : partial.conceptCombinations()) {
            List<Chain> written = new ArrayList<>();
            writeAll(partial.encoding().start(wanted), partial, 0, written);
            assertThat(written)
                    .containsExactlyInAnyOrderElementsOf(chains(partial)
                            .filter(chain -> java.util.Arrays.equals(partial.conceptsOf(chain), wanted))
                            .toList());
        }
        List<Chain> all = new ArrayList<>();
        writeAll(partial.encoding().start(), partial, 0, all);
        assertThat(new TreeSet<>(all.stream().map(Chain::hash).toList())).hasSize(30);
        List<Chain> ofUnknownConcepts = new ArrayList<>();
        writeAll(partial.encoding().start(new int[] {9, 9, 9, 9}), partial, 0, ofUnknownConcepts);
        assertThat(ofUnknownConcepts).hasSize(30);
    }

    private static void writeAll(Prefix<Chain> prefix, ChainSpace space, int decided, List<Chain> written) {
        if (decided == space.encoding().decisions().size()) {
            assertThat(prefix.finish())
                    .isInstanceOfSatisfying(Decoded.Valid.class, valid -> written.add((Chain) valid.architecture()));
            return;
        }
        for (int option = 0; option < space.encoding().decisions().get(decided).options(); option++) {
            if (prefix.allows(option)) {
                Prefix<Chain> next = prefix.copy();
                next.decide(option);
                writeAll(next, space, decided + 1, written);
            }
        }
    }

    @Test
    void aChainThatIsNotInTheTableIsNone() {
        ChainSpace partial = SmallTable.without(Set.of(2));
        Prefix<Chain> prefix = partial.encoding().start();
        prefix.decide(0);
        prefix.decide(0);
        assertThat(prefix.allows(1)).isFalse();
        assertThat(prefix.allows(0)).isTrue();
        assertThat(prefix.allows(4)).isFalse();
        assertThatThrownBy(prefix::finish).hasMessageContaining("The decision width is not taken yet.");
        prefix.decide(1);
        assertThat(prefix.finish()).isEqualTo(new Decoded.Invalid<>("not in the table"));
        Chain missing = chain(SPACE, "conv3x3|conv3x3|24");
        assertThatThrownBy(() -> partial.indexOf(missing))
                .hasMessageContaining("conv3x3|conv3x3|24 is not listed in small-table");
    }

    /** So that a controller is trained anew exactly when it has to be. */
    @Test
    void itsChecksumIsThatOfChainsAndConceptsNotOfAccuracies() {
        List<String> lines = SmallTable.lines();
        lines.set(1, lines.get(1).replace("60.5", "61.5"));
        ChainSpace corrected = TableReader.space(SmallTable.definition(), SmallTable.rows(lines));
        assertThat(corrected.dataSha256()).isEqualTo(SPACE.dataSha256());
        assertThat(SmallTable.without(Set.of(36)).dataSha256()).isNotEqualTo(SPACE.dataSha256());
    }
}

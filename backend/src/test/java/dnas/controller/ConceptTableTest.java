package dnas.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Combinations of an operation's count, of another that shares its slots, and of a third concept. */
class ConceptTableTest {
    private static final int[][] EXISTING = {{0, 0, 0}, {1, 1, 0}, {1, 3, 1}, {2, 1, 0}, {2, 0, 0}, {4, 0, 1}};
    private static final ConceptTable TABLE = new ConceptTable(EXISTING, new float[] {1, 1, 0}, new float[] {2, 1, 1});

    private static int[] moved(int[] from, int concept, int wanted) {
        float standardised = (wanted - TABLE.mean()[concept]) / TABLE.deviation()[concept];
        return TABLE.combination(TABLE.moved(TABLE.standardise(from), concept, standardised));
    }

    @Test
    void aStepToACombinationThatExistsChangesNothingElse() {
        for (int[] from : EXISTING) {
            for (int[] to : EXISTING) {
                for (int k = 0; k < from.length; k++) {
                    if (Arrays.mismatch(from, to) == k && Arrays.equals(rest(from, k), rest(to, k))) {
                        assertThat(moved(from, k, to[k])).containsExactly(to);
                    }
                }
            }
        }
        assertThat(moved(new int[] {1, 1, 0}, 0, 2)).containsExactly(2, 1, 0);
    }

    private static int[] rest(int[] values, int after) {
        return Arrays.copyOfRange(values, after + 1, values.length);
    }

    @Test
    void theMovedConceptObeysHoweverFarTheOthersHaveToMove() {
        assertThat(moved(new int[] {0, 0, 0}, 1, 3)).containsExactly(1, 3, 1);
    }

    @Test
    void theOtherConceptsMoveAsLittleAsTheyCan() {
        assertThat(moved(new int[] {0, 0, 0}, 0, 1)).containsExactly(1, 1, 0);
        assertThat(moved(new int[] {4, 0, 1}, 0, 2)).containsExactly(2, 0, 0);
    }

    @Test
    void aValueThatNobodyHasBecomesTheNearestThatIsReached() {
        assertThat(moved(new int[] {0, 0, 0}, 0, 9)).containsExactly(4, 0, 1);
        assertThat(moved(new int[] {1, 1, 0}, 1, -5)).containsExactly(0, 0, 0);
    }

    @Test
    void oneConceptIsSteppedOnlyWhereTheCombinationExists() {
        assertThat(TABLE.stepped(1, 0, 1)).hasValue(3);
        assertThat(TABLE.stepped(1, 0, -1)).isEmpty();
    }
}

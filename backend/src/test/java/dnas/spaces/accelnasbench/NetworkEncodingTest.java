package dnas.spaces.accelnasbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.space.Decision;
import dnas.space.Decoded;
import dnas.space.FlopsRange;
import dnas.space.Prefix;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A network as decisions, and what a prefix of them allows. */
class NetworkEncodingTest {
    private static final AccelNasBench SPACE = Data.SPACE;

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
}

package dnas.controller;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import dnas.space.Decoded;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With an encoder that was never trained: every word has some code, and no two the same. */
class NearestCodeTest {
    private static final Words SPACE = new Words();

    private static Decoded<Word> word(String letters) {
        return new Decoded.Valid<>(new Word(letters, false));
    }

    @Test
    void theWordIsTakenThatTheCodeWasReadFromEvenWhenAnotherIsMoreProbable() {
        ControllerSpec spec = ControllerSpec.d1(Words.NAME, 1);
        DecisionLayout layout = new DecisionLayout(SPACE.encoding());
        NetworkShape shape = NetworkShape.of(spec, layout, SPACE);
        try (NDManager manager = ComputeDevice.CPU.newManager()) {
            Weights weights = new Weights(manager);
            EncoderNetwork.draw(shape, weights, Draws.seeded(1));
            DecoderNetwork.draw(shape, weights, Draws.seeded(2));
            try (Controller<Word> controller =
                    new Controller<>(SPACE, spec, manager, ConceptTable.of(SPACE), weights)) {
                NearestCode<Word> nearest =
                        new NearestCode<>(SPACE.encoding(), layout, shape, new JavaNetworks(shape, weights.values()));
                List<List<Decoded<Word>>> endings = List.of(
                        List.of(new Decoded.Invalid<>("")),
                        List.of(word("abca"), word("aabb"), word("bbbb")),
                        List.of(word("cccc")));
                float[] codes = new float[3 * shape.axes()];
                float[] own = controller.encode(List.of(new Word("aabb", false)))[0];
                System.arraycopy(own, 0, codes, shape.axes(), shape.axes());
                assertThat(nearest.choose(endings, codes))
                        .containsExactly(new Decoded.Invalid<>(""), word("aabb"), word("cccc"));
            }
        }
    }
}

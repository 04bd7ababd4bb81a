package dnas.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.space.Decoded;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words of four letters, of which the first is likeliest an a, but an a is followed by nothing likely. */
class BeamTest {
    private static final Words SPACE = new Words();
    private static final float[] EVEN = {0, 0, 0};
    private static final float[] AN_A = {.2f, 0, -9};
    private static final float[] A_C = {-9, -9, 9};

    @Test
    void aWiderBeamFindsAWordThatGreedyDecodingMisses() {
        assertThat(first(1)).isEqualTo("a");
        assertThat(first(2)).isEqualTo("b");
    }

    /** The first letter after the second was decided: an a leaves the second open, a b makes it a c. */
    private static String first(int width) {
        DecisionLayout layout = new DecisionLayout(SPACE.encoding());
        Beam<Word> beam = new Beam<>(SPACE.encoding().start(new int[] {0, 0}), layout, width);
        beam.extend(0, AN_A, 0);
        float[] logits = new float[beam.size() * 3];
        System.arraycopy(EVEN, 0, logits, 0, 3);
        if (beam.size() > 1) {
            System.arraycopy(A_C, 0, logits, 3, 3);
        }
        beam.extend(1, logits, 0);
        beam.extend(2, repeated(EVEN, beam.size()), 0);
        beam.extend(3, repeated(EVEN, beam.size()), 0);
        beam.extend(4, repeated(EVEN, beam.size()), 0);
        List<Decoded<Word>> words = beam.finish();
        assertThat(words).hasSize(width);
        return ((Decoded.Valid<Word>) words.get(0)).architecture().letters().substring(0, 1);
    }

    private static float[] repeated(float[] logits, int times) {
        float[] all = new float[logits.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(logits, 0, all, i * logits.length, logits.length);
        }
        return all;
    }

    @Test
    void keepsNoMoreBeginningsThanItIsWide() {
        Beam<Word> beam = new Beam<>(SPACE.encoding().start(new int[] {0, 0}), new DecisionLayout(SPACE.encoding()), 4);
        assertThat(beam.size()).isEqualTo(1);
        beam.extend(0, EVEN, 0);
        assertThat(beam.size()).isEqualTo(3);
        beam.extend(1, repeated(EVEN, 3), 0);
        assertThat(beam.size()).isEqualTo(4);
    }
}

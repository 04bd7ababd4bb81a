package dnas.controller;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dnas.space.Architecture;
import dnas.space.Decoded;
import dnas.space.Encoding;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses among what a beam ended in by encoding it again: of several cells with the wanted concepts the one is meant whose
 * free axes are nearest to those of the given code. The decoder's own probabilities tell such cells apart less well.
 *
 * @param <A> architectures of the space
 */
final class NearestCode<A extends Architecture> {
    private final Encoding<A> encoding;
    private final DecisionLayout layout;
    private final NetworkShape shape;
    private final EncoderNetwork encoder;

    NearestCode(Encoding<A> encoding, DecisionLayout layout, NetworkShape shape, EncoderNetwork encoder) {
        this.encoding = encoding;
        this.layout = layout;
        this.shape = shape;
        this.encoder = encoder;
    }

    /**
     * One of each.
     *
     * @param endings [B] of at least one, most probable first, all valid or none
     * @param codes [B, D]
     * @param manager of arrays that the caller drops
     */
    List<Decoded<A>> choose(List<List<Decoded<A>>> endings, float[] codes, NDManager manager) {
        List<A> valid = new ArrayList<>();
        endings.forEach(row -> row.forEach(ending -> {
            if (ending instanceof Decoded.Valid<A> member) {
                valid.add(member.architecture());
            }
        }));
        float[] means = means(valid, manager);
        List<Decoded<A>> chosen = new ArrayList<>();
        int next = 0;
        for (int row = 0; row < endings.size(); row++) {
            List<Decoded<A>> choice = endings.get(row);
            if (choice.get(0) instanceof Decoded.Valid) {
                chosen.add(choice.get(nearest(means, next, choice.size(), codes, row)));
                next += choice.size();
            } else {
                chosen.add(choice.get(0));
            }
        }
        return chosen;
    }

    /** Means of the free axes [C, Z]. */
    private float[] means(List<A> architectures, NDManager manager) {
        if (architectures.isEmpty()) {
            return new float[0];
        }
        try (NDManager arrays = manager.newSubManager()) {
            float[] bits = layout.bits(encoding, architectures);
            return encoder.forward(arrays.create(bits, new Shape(architectures.size(), layout.bits())))
                    .mean()
                    .toFloatArray();
        }
    }

    /** Which of {@code count} means from {@code first} on is nearest to the free axes of a code. */
    private int nearest(float[] means, int first, int count, float[] codes, int row) {
        int best = 0;
        float least = Float.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            float distance = 0;
            for (int d = 0; d < shape.freeAxes(); d++) {
                float difference =
                        means[(first + i) * shape.freeAxes() + d] - codes[row * shape.axes() + shape.concepts() + d];
                distance += difference * difference;
            }
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}

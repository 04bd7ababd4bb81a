package dnas.controller;

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
    private final Networks networks;

    NearestCode(Encoding<A> encoding, DecisionLayout layout, NetworkShape shape, Networks networks) {
        this.encoding = encoding;
        this.layout = layout;
        this.shape = shape;
        this.networks = networks;
    }

    /**
     * One of each.
     *
     * @param endings [B] of at least one, most probable first, all valid or none
     * @param codes [B, D]
     */
    List<Decoded<A>> choose(List<List<Decoded<A>>> endings, float[] codes) {
        List<A> valid = new ArrayList<>();
        endings.forEach(row -> row.forEach(ending -> {
            if (ending instanceof Decoded.Valid<A> member) {
                valid.add(member.architecture());
            }
        }));
        float[][] own = own(valid);
        List<Decoded<A>> chosen = new ArrayList<>();
        int next = 0;
        for (int row = 0; row < endings.size(); row++) {
            List<Decoded<A>> choice = endings.get(row);
            if (choice.get(0) instanceof Decoded.Valid) {
                chosen.add(choice.get(nearest(own, next, choice.size(), codes, row)));
                next += choice.size();
            } else {
                chosen.add(choice.get(0));
            }
        }
        return chosen;
    }

    /** Codes [C][D]. */
    private float[][] own(List<A> architectures) {
        return architectures.isEmpty()
                ? new float[0][]
                : networks.encode(layout.bits(encoding, architectures), architectures.size());
    }

    /** Which of {@code count} codes from {@code first} on is nearest to the free axes of a code. */
    private int nearest(float[][] own, int first, int count, float[] codes, int row) {
        int best = 0;
        float least = Float.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            float distance = 0;
            for (int d = 0; d < shape.freeAxes(); d++) {
                int axis = shape.concepts() + d;
                float difference = own[first + i][axis] - codes[row * shape.axes() + axis];
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

package dnas.controller;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dnas.space.Architecture;
import dnas.space.Decoded;
import dnas.space.Encoding;
import dnas.space.Prefix;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes architectures decision by decision, always the most probable answer among those that the prefix allows.
 *
 * @param <A> architectures of the space
 */
final class Decoder<A extends Architecture> {
    private final Encoding<A> encoding;
    private final DecisionLayout layout;
    private final NetworkShape shape;
    private final DecoderNetwork network;

    Decoder(Encoding<A> encoding, DecisionLayout layout, NetworkShape shape, DecoderNetwork network) {
        this.encoding = encoding;
        this.layout = layout;
        this.shape = shape;
        this.network = network;
    }

    /**
     * Decodes a batch.
     *
     * @param codes [B, D]
     * @param concepts wanted of each, [B][K]
     * @param manager of arrays that the caller drops
     */
    List<Decoded<A>> decode(float[] codes, int[][] concepts, NDManager manager) {
        int rows = concepts.length;
        List<Prefix<A>> prefixes = new ArrayList<>();
        for (int[] wanted : concepts) {
            prefixes.add(encoding.start(wanted));
        }
        NDArray context = network.contextTerm(manager.create(codes, new Shape(rows, shape.axes())));
        float[] bits = new float[rows * layout.bits()];
        for (int t = 0; t < layout.size(); t++) {
            try (NDManager arrays = manager.newSubManager()) {
                NDArray term = context.get(t);
                term.attach(arrays);
                NDArray known = arrays.create(bits, new Shape(rows, layout.bits()));
                NDArray features = shape.features() > 0 ? features(prefixes, arrays) : known;
                decide(t, network.one(t, term, known, features).toFloatArray(), prefixes, bits);
            }
        }
        return prefixes.stream().map(Prefix::finish).toList();
    }

    private NDArray features(List<Prefix<A>> prefixes, NDManager arrays) {
        float[] values = new float[prefixes.size() * shape.features()];
        for (int row = 0; row < prefixes.size(); row++) {
            prefixes.get(row).features(values, row * shape.features());
        }
        return arrays.create(RunningFeatures.scaled(values), new Shape(prefixes.size(), shape.features()));
    }

    private void decide(int decision, float[] logits, List<Prefix<A>> prefixes, float[] bits) {
        for (int row = 0; row < prefixes.size(); row++) {
            Prefix<A> prefix = prefixes.get(row);
            int answer = mostProbable(decision, logits, row * layout.widest(), prefix);
            prefix.decide(answer);
            layout.write(bits, row * layout.bits(), decision, answer);
        }
    }

    /** When the prefix allows nothing more the architecture is lost, and option 0 lets it say so at the end. */
    private int mostProbable(int decision, float[] logits, int start, Prefix<A> prefix) {
        int best = -1;
        for (int option = 0; option < layout.options(decision); option++) {
            if (prefix.allows(option) && (best < 0 || logits[start + option] > logits[start + best])) {
                best = option;
            }
        }
        return Math.max(best, 0);
    }
}

package dnas.controller;

import dnas.space.Architecture;
import dnas.space.Decoded;
import dnas.space.Prefix;
import dnas.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes architectures decision by decision with a beam search (Graves 2012, arXiv:1211.3711): of all beginnings the most
 * probable few are kept, and of the architectures they end in that have the wanted concepts the one is taken whose own code is
 * nearest to the given one. A beam of one is greedy decoding.
 *
 * @param <A> architectures of the space
 */
final class Decoder<A extends Architecture> {
    private final SearchSpace<A> space;
    private final DecisionLayout layout;
    private final NetworkShape shape;
    private final Networks networks;
    private final NearestCode<A> nearest;

    Decoder(SearchSpace<A> space, DecisionLayout layout, NetworkShape shape, Networks networks) {
        this.space = space;
        this.layout = layout;
        this.shape = shape;
        this.networks = networks;
        nearest = new NearestCode<>(space.encoding(), layout, shape, networks);
    }

    private Prefix<A> start(int[] wanted) {
        return shape.concepts() > 0
                ? space.encoding().start(wanted)
                : space.encoding().start();
    }

    /**
     * Decodes a batch.
     *
     * @param codes [B, D]
     * @param concepts wanted of each, [B][K]
     * @param width beginnings that are kept, at least 1
     */
    List<Decoded<A>> decode(float[] codes, int[][] concepts, int width) {
        int rows = concepts.length;
        List<Beam<A>> beams = new ArrayList<>();
        for (int[] wanted : concepts) {
            beams.add(new Beam<>(start(wanted), layout, width));
        }
        try (Networks.Writing writing = networks.write(codes, rows)) {
            for (int t = 0; t < layout.size(); t++) {
                int widest = beams.stream().mapToInt(Beam::size).max().orElse(0);
                float[] logits = writing.logits(t, widest, bits(beams, widest), features(beams, widest));
                int decision = t;
                IntStream.range(0, rows).parallel().forEach(row -> beams.get(row)
                        .extend(decision, logits, row * widest * layout.widest()));
            }
        }
        List<List<Decoded<A>>> endings = IntStream.range(0, rows)
                .parallel()
                .mapToObj(row -> fitting(beams.get(row).finish(), concepts[row]))
                .toList();
        return width == 1 ? endings.stream().map(ending -> ending.get(0)).toList() : nearest.choose(endings, codes);
    }

    private float[] bits(List<Beam<A>> beams, int widest) {
        float[] bits = new float[beams.size() * widest * layout.bits()];
        for (int row = 0; row < beams.size(); row++) {
            beams.get(row).bits(bits, row * widest * layout.bits());
        }
        return bits;
    }

    private float[] features(List<Beam<A>> beams, int widest) {
        float[] features = new float[beams.size() * widest * shape.features()];
        for (int row = 0; row < beams.size() && shape.features() > 0; row++) {
            beams.get(row).features(features, row * widest * shape.features(), shape.features());
        }
        return RunningFeatures.scaled(features);
    }

    /** Those that are valid and have the wanted concepts; else those that are valid; else all. */
    private List<Decoded<A>> fitting(List<Decoded<A>> endings, int[] wanted) {
        List<Decoded<A>> valid =
                endings.stream().filter(Decoded.Valid.class::isInstance).toList();
        List<Decoded<A>> obedient =
                valid.stream().filter(ending -> has(ending, wanted)).toList();
        return !obedient.isEmpty() ? obedient : !valid.isEmpty() ? valid : endings;
    }

    private boolean has(Decoded<A> decoded, int[] wanted) {
        if (shape.concepts() == 0) {
            return true;
        }
        return decoded instanceof Decoded.Valid<A> valid
                && Arrays.equals(space.conceptsOf(valid.architecture()), wanted);
    }
}

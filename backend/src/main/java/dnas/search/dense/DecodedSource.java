package dnas.search.dense;

import dnas.controller.BandSampler;
import dnas.controller.Controller;
import dnas.search.Features;
import dnas.search.SearchContext;
import dnas.space.Architecture;
import dnas.space.Decoded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Candidates of a space that cannot be listed: around the centres of regions by decoding, and all over the domain by drawing
 * from it or, too, by decoding ({@link BandSampler}). What was met once stays a candidate.
 */
final class DecodedSource<A extends Architecture> implements CandidateSource {
    private static final int FIRST = 500;
    private static final int BROAD = 150;
    /** Drawn from the domain, where that is allowed. */
    private static final int DRAWN = 1_000;

    private static final int IN_REGION = 80;
    private static final double SHRINK = 0.9;
    private static final double LARGEST_STEP = 0.7;
    private static final double SMALLEST_STEP = 0.1;
    /** Greedy decoding: what is lost is only one candidate less. */
    private static final int WIDTH = 1;

    private final SearchContext<A> context;
    private final Features<A> features;
    private final Controller<A> controller;
    private final BandSampler<A> band;
    private final boolean drawn;
    /** Everything decoded so far, with its code. */
    private final Map<Integer, float[]> decoded = new LinkedHashMap<>();

    private int invalid;

    /**
     * @param drawn whether what is all over the domain is drawn from it, and not decoded either
     */
    DecodedSource(SearchContext<A> context, Features<A> features, Controller<A> controller, boolean drawn) {
        this.context = context;
        this.features = features;
        this.controller = controller;
        this.drawn = drawn;
        band = new BandSampler<>(context.space(), controller, context.domain(), context.random());
    }

    @Override
    public int[] broad(int count) {
        List<A> all = drawn
                ? Stream.generate(() -> context.domain().draw(context.random()))
                        .limit(DRAWN)
                        .toList()
                : band.draw(decoded.isEmpty() ? FIRST : BROAD);
        float[][] codes = controller.encode(all);
        int[] numbers = features.numbersOf(all);
        for (int i = 0; i < codes.length; i++) {
            decoded.putIfAbsent(numbers[i], codes[i]);
        }
        return decoded.keySet().stream().mapToInt(index -> index).toArray();
    }

    @Override
    public List<Region> near(List<Integer> centres, int round) {
        double largest = SMALLEST_STEP + (LARGEST_STEP - SMALLEST_STEP) * Math.pow(SHRINK, round);
        List<float[]> codes = new ArrayList<>();
        for (int centre : centres) {
            float[] code = decoded.computeIfAbsent(centre, this::encoded);
            for (int i = 0; i < IN_REGION; i++) {
                double step = context.random().nextDouble(SMALLEST_STEP, largest + SMALLEST_STEP);
                codes.add(BandSampler.moved(code, step, context.random()));
            }
        }
        List<List<Integer>> near =
                centres.stream().<List<Integer>>map(centre -> new ArrayList<>()).toList();
        List<Decoded<A>> found = controller.decode(codes.toArray(float[][]::new), WIDTH);
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i) instanceof Decoded.Valid<A> valid) {
                if (context.domain().contains(valid.architecture())) {
                    int index = features.numberOf(valid.architecture());
                    decoded.putIfAbsent(index, codes.get(i));
                    near.get(i / IN_REGION).add(index);
                }
            } else {
                invalid++;
            }
        }
        return IntStream.range(0, centres.size())
                .mapToObj(i -> new Region(centres.get(i), near.get(i)))
                .toList();
    }

    private float[] encoded(int index) {
        return controller.encode(List.of(features.get(index)))[0];
    }

    @Override
    public int invalid() {
        return invalid + band.invalid();
    }
}

package dnas.controller;

import dnas.space.Architecture;
import dnas.space.Decoded;
import dnas.space.Prefix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The most probable beginnings of one architecture while it is written, most probable first.
 *
 * @param <A> architectures of the space
 */
final class Beam<A extends Architecture> {
    private final DecisionLayout layout;
    private final int width;
    private List<Hypothesis<A>> hypotheses;

    /** One beginning. */
    private static final class Hypothesis<A extends Architecture> {
        final Prefix<A> prefix;
        /** One-hot form of its decisions [bits]. */
        final float[] bits;
        /** Of the decisions, given the code. */
        final double logProbability;

        Hypothesis(Prefix<A> prefix, float[] bits, double logProbability) {
            this.prefix = prefix;
            this.bits = bits;
            this.logProbability = logProbability;
        }
    }

    /** One way on: a beginning, by its place, and the next answer. */
    private record Extension(int hypothesis, int answer, double logProbability) {}

    Beam(Prefix<A> start, DecisionLayout layout, int width) {
        this.layout = layout;
        this.width = width;
        hypotheses = List.of(new Hypothesis<>(start, new float[layout.bits()], 0));
    }

    int size() {
        return hypotheses.size();
    }

    /** Writes the one-hot forms [size, bits] at {@code offset}. */
    void bits(float[] out, int offset) {
        for (int h = 0; h < hypotheses.size(); h++) {
            System.arraycopy(hypotheses.get(h).bits, 0, out, offset + h * layout.bits(), layout.bits());
        }
    }

    /** Writes the running features [size, count] at {@code offset}. */
    void features(float[] out, int offset, int count) {
        for (int h = 0; h < hypotheses.size(); h++) {
            hypotheses.get(h).prefix.features(out, offset + h * count);
        }
    }

    /**
     * Takes the next decision in the most probable ways. A beginning that allows no answer is lost, and goes on with
     * answer 0 so that it can say so at the end.
     *
     * @param logits [size, options] from {@code offset} on
     */
    void extend(int decision, float[] logits, int offset) {
        List<Extension> extensions = new ArrayList<>();
        for (int h = 0; h < hypotheses.size(); h++) {
            extend(h, decision, logits, offset + h * layout.widest(), extensions);
        }
        extensions.sort(Comparator.comparingDouble(Extension::logProbability).reversed());
        hypotheses = extensions.stream()
                .limit(width)
                .map(extension -> extended(extension, decision))
                .toList();
    }

    private void extend(int hypothesis, int decision, float[] logits, int offset, List<Extension> extensions) {
        Hypothesis<A> begun = hypotheses.get(hypothesis);
        double greatest = Double.NEGATIVE_INFINITY;
        for (int option = 0; option < layout.options(decision); option++) {
            greatest = Math.max(greatest, logits[offset + option]);
        }
        double sum = 0;
        for (int option = 0; option < layout.options(decision); option++) {
            sum += Math.exp(logits[offset + option] - greatest);
        }
        int before = extensions.size();
        for (int option = 0; option < layout.options(decision); option++) {
            if (begun.prefix.allows(option)) {
                double logProbability = logits[offset + option] - greatest - Math.log(sum);
                extensions.add(new Extension(hypothesis, option, begun.logProbability + logProbability));
            }
        }
        if (extensions.size() == before) {
            extensions.add(new Extension(hypothesis, 0, Double.NEGATIVE_INFINITY));
        }
    }

    private Hypothesis<A> extended(Extension extension, int decision) {
        Hypothesis<A> begun = hypotheses.get(extension.hypothesis());
        Prefix<A> prefix = begun.prefix.copy();
        prefix.decide(extension.answer());
        float[] bits = begun.bits.clone();
        layout.write(bits, 0, decision, extension.answer());
        return new Hypothesis<>(prefix, bits, extension.logProbability());
    }

    /** What each beginning ended in, most probable first. */
    List<Decoded<A>> finish() {
        return hypotheses.stream().map(hypothesis -> hypothesis.prefix.finish()).toList();
    }
}

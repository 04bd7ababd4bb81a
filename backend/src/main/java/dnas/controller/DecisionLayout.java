package dnas.controller;

import dnas.space.Architecture;
import dnas.space.Decision;
import dnas.space.Encoding;
import java.util.List;
import java.util.stream.IntStream;

/** Where each decision's answer lies in the one-hot form. */
final class DecisionLayout {
    private final int[] options;
    private final int[] offsets;
    private final int bits;
    private final int widest;

    DecisionLayout(Encoding<?> encoding) {
        options = encoding.decisions().stream().mapToInt(Decision::options).toArray();
        offsets = new int[options.length];
        int end = 0;
        int most = 0;
        for (int t = 0; t < options.length; t++) {
            offsets[t] = end;
            end += encoding.decisions().get(t).bits();
            most = Math.max(most, options[t]);
        }
        bits = end;
        widest = most;
    }

    /** Number of decisions, T. */
    int size() {
        return options.length;
    }

    int options(int decision) {
        return options[decision];
    }

    /** First bit of the decision's answer: as many bits are known before it is taken. */
    int offset(int decision) {
        return offsets[decision];
    }

    int bits() {
        return bits;
    }

    /** Largest number of options of any decision. */
    int widest() {
        return widest;
    }

    /** Writes one answer into a one-hot row that starts at {@code start}. */
    void write(float[] row, int start, int decision, int answer) {
        int at = start + offsets[decision];
        if (options[decision] == 2) {
            row[at] = answer;
        } else {
            row[at + answer] = 1;
        }
    }

    /** One-hot forms [B, bits] of architectures. */
    <A extends Architecture> float[] bits(Encoding<A> encoding, List<A> architectures) {
        float[] rows = new float[architectures.size() * bits];
        IntStream.range(0, architectures.size()).parallel().forEach(row -> {
            int[] answers = encoding.encode(architectures.get(row));
            for (int t = 0; t < answers.length; t++) {
                write(rows, row * bits, t, answers[t]);
            }
        });
        return rows;
    }
}

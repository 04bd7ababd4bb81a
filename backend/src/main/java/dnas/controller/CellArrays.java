package dnas.controller;

import dnas.space.Architecture;
import dnas.space.Encoding;
import dnas.space.ListedSpace;
import dnas.space.Prefix;

/**
 * All architectures of a listed space as training reads them: their answers, which combination of concepts each has, and
 * who shares a combination.
 *
 * @param <A> architectures of the space
 */
final class CellArrays<A extends Architecture> {
    private final Encoding<A> encoding;
    private final DecisionLayout layout;
    private final ConceptTable concepts;
    private final byte[] answers;
    private final int[] combinations;
    private final int[][] members;

    CellArrays(ListedSpace<A> space, DecisionLayout layout, ConceptTable concepts) {
        this.encoding = space.encoding();
        this.layout = layout;
        this.concepts = concepts;
        answers = new byte[space.size() * layout.size()];
        combinations = new int[space.size()];
        int[] sizes = new int[concepts.size()];
        for (int i = 0; i < space.size(); i++) {
            A architecture = space.get(i);
            int[] encoded = encoding.encode(architecture);
            for (int t = 0; t < encoded.length; t++) {
                answers[i * layout.size() + t] = (byte) encoded[t];
            }
            combinations[i] = concepts.indexOf(space.conceptsOf(architecture));
            sizes[combinations[i]]++;
        }
        members = members(sizes);
    }

    private int[][] members(int[] sizes) {
        int[][] result = new int[sizes.length][];
        for (int c = 0; c < sizes.length; c++) {
            result[c] = new int[sizes[c]];
        }
        int[] filled = new int[sizes.length];
        for (int i = 0; i < combinations.length; i++) {
            int combination = combinations[i];
            result[combination][filled[combination]++] = i;
        }
        return result;
    }

    int size() {
        return combinations.length;
    }

    int combinationOf(int cell) {
        return combinations[cell];
    }

    /** Cells of a combination, in ascending order. */
    int[] members(int combination) {
        return members[combination];
    }

    /** Number of combinations. */
    int combinations() {
        return members.length;
    }

    /** One-hot forms [B, bits]. */
    float[] bits(int[] cells) {
        float[] bits = new float[cells.length * layout.bits()];
        for (int row = 0; row < cells.length; row++) {
            for (int t = 0; t < layout.size(); t++) {
                layout.write(bits, row * layout.bits(), t, answer(cells[row], t));
            }
        }
        return bits;
    }

    /** Answers as one-hot rows over all options: [T, B, options]. */
    float[] targets(int[] cells) {
        float[] targets = new float[layout.size() * cells.length * layout.widest()];
        for (int t = 0; t < layout.size(); t++) {
            for (int row = 0; row < cells.length; row++) {
                targets[(t * cells.length + row) * layout.widest() + answer(cells[row], t)] = 1;
            }
        }
        return targets;
    }

    /** Running features [T, B, features] of each prefix of each cell, which wants the concepts it has. */
    float[] features(int[] cells) {
        int width = encoding.features();
        float[] features = new float[layout.size() * cells.length * width];
        for (int row = 0; row < cells.length; row++) {
            Prefix<A> prefix = encoding.start(concepts.combination(combinations[cells[row]]));
            for (int t = 0; t < layout.size(); t++) {
                prefix.features(features, (t * cells.length + row) * width);
                prefix.decide(answer(cells[row], t));
            }
        }
        return RunningFeatures.scaled(features);
    }

    /** Standardised concepts [B, K]. */
    float[] concepts(int[] cells) {
        float[] values = new float[cells.length * concepts.concepts()];
        for (int row = 0; row < cells.length; row++) {
            System.arraycopy(
                    concepts.standardised(combinations[cells[row]]),
                    0,
                    values,
                    row * concepts.concepts(),
                    concepts.concepts());
        }
        return values;
    }

    private int answer(int cell, int decision) {
        return answers[cell * layout.size() + decision];
    }
}

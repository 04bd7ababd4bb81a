package dnas.spaces.accelnasbench;

import dnas.InvalidInput;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the seven blocks of a network: a number of equal mobile inverted bottlenecks (MBConv) in a row.
 *
 * @param expansion channels of a layer's depthwise convolution over the layer's input channels: 1, 4 or 6
 * @param kernel side of the depthwise convolution: 3 or 5
 * @param layers bottlenecks in a row: 1 to 4
 * @param squeezeExcite whether each of them weighs its channels (squeeze-and-excitation)
 */
public record Block(int expansion, int kernel, int layers, boolean squeezeExcite) {
    static final List<Integer> EXPANSIONS = List.of(1, 4, 6);
    static final List<Integer> KERNELS = List.of(3, 5);
    /** Layers at most, in any block of any space. */
    static final int MOST_LAYERS = 4;

    /** Number of different blocks. */
    static final int OPTIONS = EXPANSIONS.size() * KERNELS.size() * MOST_LAYERS * 2;

    private static final Pattern LABEL = Pattern.compile("e(\\d)k(\\d)l(\\d)s(\\d)");

    public Block {
        if (!EXPANSIONS.contains(expansion) || !KERNELS.contains(kernel) || layers < 1 || layers > MOST_LAYERS) {
            throw new IllegalArgumentException("A block has expansion 1, 4 or 6, kernel 3 or 5 and 1 to 4 layers, not "
                    + expansion + ", " + kernel + " and " + layers + ".");
        }
    }

    /** The block of an {@link #option}. */
    static Block of(int option) {
        return new Block(
                EXPANSIONS.get(option >>> 4), KERNELS.get(option >>> 3 & 1), 1 + (option >>> 1 & 3), (option & 1) == 1);
    }

    /** Number 0 to 47; expansion counts most, then kernel, layers and squeeze-and-excitation. */
    int option() {
        return EXPANSIONS.indexOf(expansion) << 4
                | KERNELS.indexOf(kernel) << 3
                | (layers - 1) << 1
                | (squeezeExcite ? 1 : 0);
    }

    /** As the table writes it: {@code e6k3l1s0}. */
    String label() {
        return "e" + expansion + "k" + kernel + "l" + layers + "s" + (squeezeExcite ? 1 : 0);
    }

    /** For people: {@code MB6 k5 x3 SE}. */
    String title() {
        return "MB" + expansion + " k" + kernel + " x" + layers + (squeezeExcite ? " SE" : "");
    }

    /**
     * Reads a {@link #label}.
     *
     * @throws InvalidInput when it is none
     */
    static Block parse(String label) {
        Matcher matcher = LABEL.matcher(label);
        if (!matcher.matches()) {
            throw new InvalidInput(
                    "architecture",
                    label,
                    "\"" + label
                            + "\" is no block; write expansion, kernel, layers and squeeze-excite as in e6k3l2s0.");
        }
        int expansion = digit(matcher, 1);
        int kernel = digit(matcher, 2);
        int layers = digit(matcher, 3);
        int squeezeExcite = digit(matcher, 4);
        require(EXPANSIONS.contains(expansion), label, "expansion " + expansion, "1, 4 or 6");
        require(KERNELS.contains(kernel), label, "kernel " + kernel, "3 or 5");
        require(layers >= 1 && layers <= MOST_LAYERS, label, layers + " layers", "1 to 4");
        require(squeezeExcite <= 1, label, "squeeze-excite " + squeezeExcite, "0 or 1");
        return new Block(expansion, kernel, layers, squeezeExcite == 1);
    }

    private static int digit(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static void require(boolean known, String label, String found, String choices) {
        if (!known) {
            throw new InvalidInput(
                    "architecture", label, "The block \"" + label + "\" has " + found + "; choose " + choices + ".");
        }
    }
}

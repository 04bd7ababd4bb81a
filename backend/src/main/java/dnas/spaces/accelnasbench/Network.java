package dnas.spaces.accelnasbench;

import dnas.InvalidInput;
import dnas.space.Architecture;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A network of Accel-NASBench: a chain of seven {@link Block blocks}, between a stem and a head that all networks share.
 * Different choices are different networks; none computes what another does.
 *
 * @param number the seven options of its blocks as digits of base 48, the first block's counting most
 */
public record Network(long number) implements Architecture {
    /** Blocks of each network. */
    public static final int BLOCKS = 7;

    /** One more than the greatest {@link #number}: 48^7. */
    private static final long NUMBERS = power(BLOCKS);

    private static final int HASH_DIGITS = 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    /** Its inverse modulo 2^64. */
    private static final long GATHER = 0xF1DE83E19937733DL;

    public Network {
        if (number < 0 || number >= NUMBERS) {
            throw new IllegalArgumentException("A network's number is 0 to " + (NUMBERS - 1) + ", not " + number + ".");
        }
    }

    private static long power(int exponent) {
        return exponent == 0 ? 1 : Block.OPTIONS * power(exponent - 1);
    }

    /**
     * The network of seven blocks.
     *
     * @param blocks [7], first to last
     */
    public static Network of(List<Block> blocks) {
        if (blocks.size() != BLOCKS) {
            throw new IllegalArgumentException("A network has 7 blocks, not " + blocks.size() + ".");
        }
        return ofOptions(blocks.stream().mapToInt(Block::option).toArray());
    }

    /**
     * The network of seven options.
     *
     * @param options [7] of 0 to 47, see {@link Block#option}
     */
    static Network ofOptions(int[] options) {
        long number = 0;
        for (int option : options) {
            number = number * Block.OPTIONS + option;
        }
        return new Network(number);
    }

    /**
     * Reads a {@link #label}.
     *
     * @throws InvalidInput when it is none, with what is wrong and what would be right
     */
    public static Network parse(String label) {
        String[] blocks = label.split("-", -1);
        if (blocks.length != BLOCKS) {
            throw new InvalidInput(
                    "architecture",
                    label,
                    "\"" + label + "\" has " + blocks.length
                            + (blocks.length == 1 ? " block" : " blocks")
                            + "; write seven, joined by \"-\", each as in e6k3l2s0.");
        }
        return of(IntStream.range(0, BLOCKS)
                .mapToObj(position -> Block.parse(blocks[position]))
                .toList());
    }

    /** What {@link #parse} reads; empty for what is no label. */
    static Optional<Network> read(String label) {
        try {
            return Optional.of(parse(label));
        } catch (InvalidInput notALabel) {
            return Optional.empty();
        }
    }

    /** Option of the block at a position from 0 to 6. */
    int option(int position) {
        return (int) (number / power(BLOCKS - 1 - position) % Block.OPTIONS);
    }

    /** The options of all blocks [7]. */
    int[] options() {
        return IntStream.range(0, BLOCKS).map(this::option).toArray();
    }

    /** The seven blocks, first to last. */
    public List<Block> blocks() {
        return IntStream.range(0, BLOCKS)
                .mapToObj(position -> Block.of(option(position)))
                .toList();
    }

    /** This network with one block changed. */
    Network with(int position, int option) {
        return new Network(number + (option - option(position)) * power(BLOCKS - 1 - position));
    }

    /** As the table writes it: the blocks' labels joined by "-", as in {@code e6k3l1s0-e4k5l2s0-...}. */
    @Override
    public String label() {
        return blocks().stream().map(Block::label).collect(Collectors.joining("-"));
    }

    /**
     * Sixteen hexadecimal digits that tell the network: its {@link #number} times an odd constant modulo 2^64, so that alike
     * networks have unlike hashes.
     */
    @Override
    public String hash() {
        return HexFormat.of().toHexDigits(number * SPREAD);
    }

    /** The network with this {@link #hash}; empty for what is none. */
    static Optional<Network> ofHash(String hash) {
        if (hash.length() != HASH_DIGITS || !hash.chars().allMatch(digit -> HexFormat.isHexDigit(digit))) {
            return Optional.empty();
        }
        long number = HexFormat.fromHexDigitsToLong(hash) * GATHER;
        return number < 0 || number >= NUMBERS ? Optional.empty() : Optional.of(new Network(number));
    }

    /** The blocks, input and output. */
    @Override
    public int vertices() {
        return BLOCKS + 2;
    }
}

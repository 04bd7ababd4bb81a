package dnas.spaces.nasbench101;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The runs of NASBench-101: up to {@value #REPEATS} of each cell for each number of epochs. A run takes 8 bytes, little-endian:
 * correct answers on the validation images (short, -1 where there is no run), correct answers on the test images (short),
 * seconds of training (float); in the order [epochs][cell][run]. Images are 9,984 each: 39 batches of 256.
 */
final class RunRows {
    /** Epochs that cells were trained for. */
    static final List<Integer> EPOCHS = List.of(4, 12, 36, 108);
    /** Runs of a cell that last equally many epochs. */
    static final int REPEATS = 3;
    /** Images that an accuracy is measured on. */
    static final int IMAGES = 9_984;

    private static final int RUN_BYTES = 8;
    private static final int TEST = Short.BYTES;
    private static final int SECONDS = 2 * Short.BYTES;

    private final ByteBuffer bytes;
    private final int cells;

    private RunRows(ByteBuffer bytes, int cells) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
        this.cells = cells;
    }

    /** Rows without a run. */
    static RunRows empty(int cells) {
        RunRows rows = new RunRows(ByteBuffer.allocate(size(cells)), cells);
        for (int run = 0; run < rows.bytes.capacity(); run += RUN_BYTES) {
            rows.bytes.putShort(run, (short) -1);
        }
        return rows;
    }

    /** Rows that were written before: {@link #size} bytes. */
    static RunRows of(ByteBuffer bytes, int cells) {
        return new RunRows(bytes, cells);
    }

    /** Bytes that the rows of so many cells take. */
    static int size(int cells) {
        return EPOCHS.size() * cells * REPEATS * RUN_BYTES;
    }

    /** All bytes, from the first on. */
    ByteBuffer bytes() {
        return bytes.asReadOnlyBuffer().rewind();
    }

    int cells() {
        return cells;
    }

    /**
     * Adds a run after those that the cell has.
     *
     * @throws IllegalStateException when it has {@value #REPEATS}
     */
    void add(int index, int epochs, int validation, int test, float seconds) {
        int run = runs(index, epochs);
        if (run == REPEATS) {
            throw new IllegalStateException("The cell has " + REPEATS + " runs.");
        }
        int at = offset(index, epochs, run);
        bytes.putShort(at, (short) validation);
        bytes.putShort(at + TEST, (short) test);
        bytes.putFloat(at + SECONDS, seconds);
    }

    /** Number of runs of a cell that lasted so many epochs. */
    int runs(int index, int epochs) {
        int run = 0;
        while (run < REPEATS && bytes.getShort(offset(index, epochs, run)) >= 0) {
            run++;
        }
        return run;
    }

    /** Correct answers of a run on the validation images. */
    int validation(int index, int epochs, int run) {
        return bytes.getShort(known(index, epochs, run));
    }

    /** Correct answers of a run on the test images. */
    int test(int index, int epochs, int run) {
        return bytes.getShort(known(index, epochs, run) + TEST);
    }

    /** Seconds that a run was trained for. */
    float seconds(int index, int epochs, int run) {
        return bytes.getFloat(known(index, epochs, run) + SECONDS);
    }

    /** Cells with at least so many runs of so many epochs. */
    int cellsWith(int atLeast, int epochs) {
        return (int) IntStream.range(0, cells)
                .filter(index -> runs(index, epochs) >= atLeast)
                .count();
    }

    /** Runs of so many epochs. */
    int runs(int epochs) {
        return IntStream.range(0, cells).map(index -> runs(index, epochs)).sum();
    }

    private int known(int index, int epochs, int run) {
        if (run < 0 || run >= runs(index, epochs)) {
            throw new IllegalArgumentException(
                    "Run " + run + " of " + epochs + " epochs of cell " + index + " is not known.");
        }
        return offset(index, epochs, run);
    }

    private int offset(int index, int epochs, int run) {
        int rank = EPOCHS.indexOf(epochs);
        if (rank < 0 || index < 0 || index >= cells) {
            throw new IllegalArgumentException("There are no runs of " + epochs + " epochs of cell " + index + ".");
        }
        return ((rank * cells + index) * REPEATS + run) * RUN_BYTES;
    }
}

package dnas.space;

import dnas.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One row of numbers for each architecture of a listed space, in its order: float [N][columns], little-endian. Mapped from
 * a file, so that many processes share one copy. Safe for many threads.
 */
public final class FloatRows {
    private static final int ROWS_AT_ONCE = 8192;

    private final FloatBuffer values;
    private final int columns;

    private FloatRows(FloatBuffer values, int columns) {
        this.values = values;
        this.columns = columns;
    }

    /**
     * Maps a file.
     *
     * @throws InvalidInput when it does not hold so many rows
     */
    public static FloatRows map(Path file, int rows, int columns) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long expected = (long) rows * columns * Float.BYTES;
            if (channel.size() != expected) {
                throw new InvalidInput(
                        "data",
                        file.toString(),
                        file + " is damaged: it holds " + channel.size() + " bytes, not " + expected
                                + ". Delete the folder " + file.getParent() + "; it will be made anew.");
            }
            FloatBuffer values = channel.map(MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer();
            return new FloatRows(values, columns);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
    }

    /** Gives the rows from one index up to another, which is not included. */
    @FunctionalInterface
    public interface Source {
        float[][] rows(int from, int to);
    }

    /** Writes a new file of so many rows. */
    public static void write(Path file, int rows, Source source) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
                append(channel, source.rows(from, Math.min(rows, from + ROWS_AT_ONCE)));
            }
        }
    }

    private static void append(FileChannel channel, float[][] rows) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(rows.length * rows[0].length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        FloatBuffer floats = bytes.asFloatBuffer();
        for (float[] row : rows) {
            floats.put(row);
        }
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Number of rows, N. */
    public int size() {
        return values.capacity() / columns;
    }

    public int columns() {
        return columns;
    }

    public float at(int row, int column) {
        return values.get(row * columns + column);
    }

    /** A copy of one row [columns]. */
    public float[] row(int index) {
        float[] row = new float[columns];
        values.get(index * columns, row);
        return row;
    }
}

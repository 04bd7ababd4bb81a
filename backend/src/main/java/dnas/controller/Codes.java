package dnas.controller;

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
 * The codes of all architectures of a listed space, in its order: float [N, D], first the standardised concepts, then the
 * means of the free axes. Mapped from a file, so that many processes share one copy. Safe for many threads.
 */
public final class Codes {
    private final FloatBuffer values;
    private final int axes;

    private Codes(FloatBuffer values, int axes) {
        this.values = values;
        this.axes = axes;
    }

    static Codes map(Path file, int axes) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            FloatBuffer values = channel.map(MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer();
            return new Codes(values, axes);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the codes in " + file + ".", e);
        }
    }

    /** Appends rows [B][D] to a file of codes. */
    static void append(FileChannel channel, float[][] rows) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(rows.length * rows[0].length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        FloatBuffer values = bytes.asFloatBuffer();
        for (float[] row : rows) {
            values.put(row);
        }
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Number of architectures, N. */
    public int size() {
        return values.capacity() / axes;
    }

    /** Length of a code, D. */
    public int axes() {
        return axes;
    }

    public float at(int index, int axis) {
        return values.get(index * axes + axis);
    }

    /** The code [D] of one architecture. */
    public float[] row(int index) {
        float[] row = new float[axes];
        values.get(index * axes, row);
        return row;
    }
}

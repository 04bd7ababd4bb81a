package dnas.web;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.GZIPOutputStream;

/**
 * FLOPs and accuracy, as a signal reports it, of every architecture of a space, ready to be sent: 2 x N little-endian float32, all FLOPs (MFLOPs; NaN
 * where they are not known) first, then all accuracies (fractions), by index.
 */
final class PointCloud {
    private final byte[] plain;
    private final byte[] gzip;

    private PointCloud(byte[] plain) {
        this.plain = plain;
        gzip = compressed(plain);
    }

    byte[] plain() {
        return plain;
    }

    byte[] gzip() {
        return gzip;
    }

    static PointCloud of(Benchmark<?> benchmark, Signal signal) {
        int size = benchmark.table().size();
        ByteBuffer buffer = ByteBuffer.allocate(2 * size * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int index = 0; index < size; index++) {
            long flops = benchmark.table().costAt(index).flops();
            buffer.putFloat(flops == 0 ? Float.NaN : (float) (flops / 1e6));
        }
        for (int index = 0; index < size; index++) {
            buffer.putFloat((float) benchmark.testAccuracyAt(index, signal));
        }
        return new PointCloud(buffer.array());
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}

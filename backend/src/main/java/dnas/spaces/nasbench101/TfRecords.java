package dnas.spaces.nasbench101;

import dnas.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Reads a TFRecord file frame by frame. A frame is the payload's length (unsigned, 8 bytes, little-endian), the masked
 * CRC-32C of those 8 bytes, the payload, and the masked CRC-32C of the payload.
 *
 * <p>Source: {@code tensorflow/core/lib/io/record_writer.h}; the mask keeps a checksum of data that hold checksums sound.
 */
final class TfRecords {
    /** Bytes of a payload at most; those of NASBench-101 have fewer than a thousand. */
    static final int LONGEST = 1 << 20;

    private static final int MASK = 0xa282ead8;
    private static final int HEADER = Long.BYTES + Integer.BYTES;

    private final InputStream in;
    private final String name;
    private final ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    private final ByteBuffer footer = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();
    private long frame;
    private long start;
    private long end;

    /**
     * @param in the file's bytes, buffered; closed by whoever opened it
     * @param name of the file, for people
     */
    TfRecords(InputStream in, String name) {
        this.in = in;
        this.name = name;
    }

    /** Bytes read so far. */
    long bytes() {
        return end;
    }

    /**
     * The next frame's payload; empty after the last one.
     *
     * @throws InvalidInput when the file is damaged or ends within a frame
     */
    Optional<byte[]> next() throws IOException {
        start = end;
        frame++;
        int found = in.readNBytes(header.array(), 0, HEADER);
        if (found == 0) {
            return Optional.empty();
        }
        if (found < HEADER) {
            throw truncated();
        }
        if (masked(header.array(), Long.BYTES) != header.getInt(Long.BYTES)) {
            throw unusable(
                    frame == 1
                            ? "the checksum of the frame's length is wrong, so this is no TFRecord file or a damaged one"
                            : "the checksum of the frame's length is wrong; the file is damaged");
        }
        long length = header.getLong(0);
        if (length < 0 || length > LONGEST) {
            throw unusable("the frame says that it holds " + Long.toUnsignedString(length) + " bytes; those of"
                    + " NASBench-101 hold at most " + LONGEST);
        }
        byte[] payload = in.readNBytes((int) length);
        if (payload.length < length || in.readNBytes(footer.array(), 0, Integer.BYTES) < Integer.BYTES) {
            throw truncated();
        }
        if (masked(payload, payload.length) != footer.getInt(0)) {
            throw unusable("the checksum of the frame's content is wrong; the file is damaged");
        }
        end = start + HEADER + length + Integer.BYTES;
        return Optional.of(payload);
    }

    /** Says where the frame that was read last begins, and why it cannot be used. */
    InvalidInput unusable(String why) {
        return new InvalidInput(
                "file",
                name,
                String.format(
                        Locale.ROOT,
                        "%s cannot be imported: at byte %d (frame %d) %s. Nothing was imported.",
                        name,
                        start,
                        frame,
                        why));
    }

    private InvalidInput truncated() {
        return unusable("the file ends within a frame; it was not copied whole");
    }

    private int masked(byte[] bytes, int length) {
        checksum.reset();
        checksum.update(bytes, 0, length);
        return Integer.rotateRight((int) checksum.getValue(), 15) + MASK;
    }
}

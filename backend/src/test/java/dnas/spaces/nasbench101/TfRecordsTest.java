package dnas.spaces.nasbench101;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TfRecordsTest {
    private static final byte[] TWO =
            new OriginalFile().add("first").add("the second").bytes();
    private static final int SECOND = 16 + "first".length();

    private static List<String> read(byte[] file) throws IOException {
        TfRecords records = new TfRecords(new ByteArrayInputStream(file), "some.tfrecord");
        List<String> payloads = new ArrayList<>();
        for (Optional<byte[]> payload = records.next(); payload.isPresent(); payload = records.next()) {
            payloads.add(new String(payload.get(), StandardCharsets.UTF_8));
        }
        assertThat(records.bytes()).isEqualTo(file.length);
        return payloads;
    }

    private static void assertRefused(byte[] file, String... parts) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(InvalidInput.class).hasMessageContainingAll(parts);
    }

    @Test
    void readsWhatAnotherProgramWrote() throws IOException {
        List<String> payloads = read(OriginalFile.ecNasBench());
        assertThat(payloads).hasSize(91 * 4 * 3);
        assertThat(payloads.get(0)).startsWith("[\"5529e1779433733d1145e20de5d8604e\", 36, \"0110001100010000\"");
    }

    @Test
    void readsFramesInTheirOrder() throws IOException {
        assertThat(read(TWO)).containsExactly("first", "the second");
        assertThat(read(new byte[0])).isEmpty();
    }

    @Test
    void aFileThatEndsWithinAFrameIsRefusedWithThePlaceWhereverItEnds() {
        for (int length = 1; length < TWO.length; length++) {
            if (length != SECOND) {
                boolean first = length < SECOND;
                assertRefused(
                        Arrays.copyOf(TWO, length),
                        "some.tfrecord",
                        first ? "at byte 0 (frame 1)" : "at byte " + SECOND + " (frame 2)",
                        "not copied whole");
            }
        }
    }

    @Test
    void everyBitThatIsFlippedIsFoundAndItsFrameNamed() {
        for (int bit = 0; bit < 8 * TWO.length; bit++) {
            byte[] damaged = TWO.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            boolean first = bit / 8 < SECOND;
            int within = bit / 8 - (first ? 0 : SECOND);
            assertRefused(
                    damaged,
                    first ? "(frame 1)" : "(frame 2)",
                    within < 12
                            ? "checksum of the frame's length is wrong"
                            : "checksum of the frame's content is wrong");
        }
    }

    @Test
    void aFrameThatSaysItIsHugeIsRefusedBeforeAnythingIsAllocated() {
        for (long length : new long[] {TfRecords.LONGEST + 1, Integer.MAX_VALUE + 1L, Long.MAX_VALUE, -1}) {
            ByteBuffer header = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
            header.putLong(length);
            header.putInt(OriginalFile.masked(header.array(), 0, 8));
            assertRefused(header.array(), Long.toUnsignedString(length) + " bytes");
        }
    }

    @Test
    void anotherKindOfFileIsCalledSo() {
        assertRefused("hash,accuracy\n0,0.9\n".getBytes(StandardCharsets.UTF_8), "this is no TFRecord file");
    }
}

package dnas.spaces.nasbench101;

import com.google.protobuf.CodedOutputStream;
import dnas.space.Drawing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;

/** Writes files in the layout of the original NASBench-101 file, for real cells. */
public final class OriginalFile {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** The file of EC-NAS-Bench, which has the same layout. */
    static byte[] ecNasBench() {
        try (GZIPInputStream in =
                new GZIPInputStream(OriginalFile.class.getResourceAsStream("ecnas_energy_4V9E.tfrecord.gz"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Three runs of 108 epochs of each cell, with the published mean test accuracy; run r has 9,000 + r right on validation. */
    public static byte[] agreeing(NasBench101Table table, int... indices) {
        OriginalFile file = new OriginalFile();
        for (int index : indices) {
            int correct = table.correctAt(index);
            int least = correct / 3 - 5;
            for (int run = 0; run < 3; run++) {
                int test = run < 2 ? least + run : correct - 2 * least - 1;
                file.add(payload(table.space().get(index), 108, metrics(108, 9_000 + run, test)));
            }
        }
        return file.bytes();
    }

    OriginalFile add(String payload) {
        bytes.writeBytes(frame(payload.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    static byte[] frame(byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(16 + payload.length).order(ByteOrder.LITTLE_ENDIAN);
        frame.putLong(payload.length);
        frame.putInt(masked(frame.array(), 0, 8));
        frame.put(payload);
        return frame.putInt(masked(payload, 0, payload.length)).array();
    }

    static int masked(byte[] bytes, int from, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, length);
        int crc = (int) checksum.getValue();
        return (crc >>> 15 | crc << 17) + 0xa282ead8;
    }

    static String payload(Cell cell, int epochs, byte[] metrics) {
        return payload(cell.hash(), Integer.toString(epochs), adjacency(cell), operations(cell), base64(metrics));
    }

    static String payload(String hash, String epochs, String adjacency, String operations, String metrics) {
        return "[\"" + hash + "\", " + epochs + ", \"" + adjacency + "\", \"" + operations + "\", \"" + metrics + "\"]";
    }

    static String adjacency(Cell cell) {
        CellGraph graph = cell.graph();
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < graph.vertices(); i++) {
            for (int j = 0; j < graph.vertices(); j++) {
                digits.append(i < j && graph.hasEdge(i, j) ? '1' : '0');
            }
        }
        return digits.toString();
    }

    static String operations(Cell cell) {
        Drawing drawing = cell.graph().drawing();
        return String.join(",", drawing.operations());
    }

    /** As Python's encodebytes writes it within JSON. */
    static String base64(byte[] bytes) {
        return Base64.getMimeEncoder(76, new byte[] {'\n'})
                .encodeToString(bytes)
                .concat("\n")
                .replace("\n", "\\n");
    }

    /** A run's metrics, its accuracies given by correct answers out of 9,984 and stored in single precision. */
    static byte[] metrics(int epochs, int validation, int test) {
        return metrics(List.of(
                evaluation(0, 0, .1f, .1f),
                evaluation(epochs / 2., 500, .5f, .5f),
                evaluation(epochs, 1_000.5, validation / 9_984f, test / 9_984f)));
    }

    static byte[] metrics(List<byte[]> evaluations) {
        return message(out -> {
            for (byte[] evaluation : evaluations) {
                out.writeByteArray(1, evaluation);
            }
            out.writeUInt32(2, 123_456);
            out.writeDouble(3, 1_200);
        });
    }

    static byte[] evaluation(double epoch, double seconds, float validation, float test) {
        return message(out -> {
            out.writeDouble(1, epoch);
            out.writeDouble(2, seconds);
            out.writeDouble(3, 1);
            out.writeDouble(4, validation);
            out.writeDouble(5, test);
            out.writeString(6, "checkpoint");
        });
    }

    /** Writes the fields of a message. */
    interface Fields {
        void write(CodedOutputStream out) throws IOException;
    }

    static byte[] message(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            fields.write(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

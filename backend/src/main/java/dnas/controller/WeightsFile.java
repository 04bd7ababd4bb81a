package dnas.controller;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A trained controller in one file: the combinations of concepts, their means and deviations, then every array of weights
 * as name, shape and raw floats (big-endian), so that what is read has the bits of what was written.
 */
final class WeightsFile {
    private static final int MAGIC = 0x444e4153;
    private static final int VERSION = 1;

    private WeightsFile() {}

    static void write(Path file, ConceptTable concepts, Map<String, WeightArray> weights) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            writeConcepts(out, concepts);
            out.writeInt(weights.size());
            for (Map.Entry<String, WeightArray> named : weights.entrySet()) {
                out.writeUTF(named.getKey());
                out.writeInt(named.getValue().shape().length);
                for (long length : named.getValue().shape()) {
                    out.writeLong(length);
                }
                writeFloats(out, named.getValue().values());
            }
        }
    }

    /**
     * What the file holds.
     *
     * @param concepts combinations and how to standardise them
     * @param weights by name, in their order
     */
    record Contents(ConceptTable concepts, Map<String, WeightArray> weights) {}

    static Contents read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MAGIC || in.readInt() != VERSION) {
                throw new IOException(file + " is no controller of this version. Maybe delete its directory.");
            }
            ConceptTable concepts = readConcepts(in);
            Map<String, WeightArray> weights = new LinkedHashMap<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                long[] lengths = new long[in.readInt()];
                for (int d = 0; d < lengths.length; d++) {
                    lengths[d] = in.readLong();
                }
                int size = (int) Arrays.stream(lengths).reduce(1, (left, right) -> left * right);
                weights.put(name, new WeightArray(lengths, readFloats(in, size)));
            }
            return new Contents(concepts, weights);
        }
    }

    private static void writeConcepts(DataOutputStream out, ConceptTable concepts) throws IOException {
        out.writeInt(concepts.size());
        out.writeInt(concepts.concepts());
        for (int i = 0; i < concepts.size(); i++) {
            for (int value : concepts.combination(i)) {
                out.writeInt(value);
            }
        }
        writeFloats(out, concepts.mean());
        writeFloats(out, concepts.deviation());
    }

    private static ConceptTable readConcepts(DataInputStream in) throws IOException {
        int[][] combinations = new int[in.readInt()][];
        int width = in.readInt();
        for (int i = 0; i < combinations.length; i++) {
            combinations[i] = new int[width];
            for (int k = 0; k < width; k++) {
                combinations[i][k] = in.readInt();
            }
        }
        return new ConceptTable(combinations, readFloats(in, width), readFloats(in, width));
    }

    private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static float[] readFloats(DataInputStream in, int count) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}

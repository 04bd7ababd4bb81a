package dnas.search;

import dnas.space.Architecture;
import dnas.space.FloatRows;
import dnas.space.ListedSpace;
import dnas.space.StructureFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Features whose code is the concepts: they stand for the code of a controller, which takes minutes to train. */
public final class ConceptFeatures {
    private ConceptFeatures() {}

    /** Of every architecture of a space, kept in a folder. */
    public static <A extends Architecture> Features<A> of(ListedSpace<A> space, Path folder) {
        Path codes = folder.resolve("codes.f32");
        try {
            FloatRows.write(codes, space.size(), (from, to) -> IntStream.range(from, to)
                    .mapToObj(index -> floats(space.conceptsOf(space.get(index))))
                    .toArray(float[][]::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Features.listed(
                space,
                FloatRows.map(codes, space.size(), space.concepts().size()),
                new StructureFiles(folder).of(space));
    }

    private static float[] floats(int[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = values[i];
        }
        return floats;
    }
}

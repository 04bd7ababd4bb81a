package dnas.space;

import dnas.DataDirectory;
import dnas.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The structural numbers of all architectures of listed spaces, computed once and kept in {@code structure/} of the data
 * directory. A file's name carries a fingerprint of what it holds, so that numbers of another version are never read.
 */
public final class StructureFiles {
    /** Architectures, evenly spread, whose numbers make the fingerprint. */
    private static final int SAMPLED = 500;

    private final Path directory;

    /**
     * @param dataDirectory where everything of this installation is kept
     */
    public StructureFiles(Path dataDirectory) {
        directory = dataDirectory.resolve("structure");
    }

    /** The structural numbers [N][S] of a space. */
    public <A extends Architecture> FloatRows of(ListedSpace<A> space) {
        Path file = directory.resolve(space.name() + "-" + fingerprint(space) + ".f32");
        try {
            if (!Files.exists(file)) {
                DataDirectory.requireWritable(directory);
                Path temporary = Files.createTempDirectory(directory, ".new-");
                FloatRows.write(temporary.resolve("rows"), space.size(), (from, to) -> rows(space, from, to));
                Files.move(temporary.resolve("rows"), file, StandardCopyOption.ATOMIC_MOVE);
                Files.delete(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot store the structural numbers of " + space.name() + ".", e);
        }
        return FloatRows.map(file, space.size(), space.structureSize());
    }

    /** Deletes what is kept of a space whose architectures are not the same any more. */
    public void forget(String space) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(
                            each -> each.getFileName().toString().matches(Pattern.quote(space) + "-[0-9a-f]{12}\\.f32"))
                    .toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the structural numbers of " + space + ".", e);
        }
    }

    private static <A extends Architecture> float[][] rows(ListedSpace<A> space, int from, int to) {
        return IntStream.range(from, to)
                .parallel()
                .mapToObj(index -> space.structureOf(space.get(index)))
                .toArray(float[][]::new);
    }

    private static <A extends Architecture> String fingerprint(ListedSpace<A> space) {
        ByteBuffer bytes = ByteBuffer.allocate(space.structureSize() * Float.BYTES);
        MessageDigest digest = Sha256.digest();
        for (int i = 0; i < Math.min(SAMPLED, space.size()); i++) {
            int index = (int) ((long) i * space.size() / Math.min(SAMPLED, space.size()));
            bytes.clear().asFloatBuffer().put(space.structureOf(space.get(index)));
            digest.update(bytes);
        }
        return Sha256.hex(digest).substring(0, 12);
    }
}

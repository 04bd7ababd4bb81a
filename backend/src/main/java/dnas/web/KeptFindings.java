package dnas.web;

import dnas.DataDirectory;
import dnas.backup.PartFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What took long to find, in files that are named by what it was found from. They can be deleted at any time; the oldest go
 * where there are too many. A disk that is full keeps nothing from being shown.
 */
final class KeptFindings {
    private static final Logger LOG = LoggerFactory.getLogger(KeptFindings.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** Of a few thousand runs. */
    private static final long MOST_BYTES = 256L << 20;

    private final Path directory;
    private final long mostBytes;

    KeptFindings(Path data) {
        this(data, MOST_BYTES);
    }

    /** @param mostBytes that all files may have */
    KeptFindings(Path data, long mostBytes) {
        directory = data.resolve("replays");
        this.mostBytes = mostBytes;
    }

    /** What is kept under a key; empty when nothing is, or nothing that can be read. */
    <V> Optional<V> read(String key, Class<V> kind) {
        Path file = file(key);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            V value = JSON.readValue(in, kind);
            if (value == null) {
                throw new IOException("it holds nothing");
            }
            boolean unusedTouched = file.toFile().setLastModified(System.currentTimeMillis());
            return Optional.of(value);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | JacksonException damaged) {
            LOG.warn("{} cannot be read, so its run is played again: {}", file, damaged.getMessage());
            return Optional.empty();
        }
    }

    void write(String key, Object value) {
        try {
            Files.createDirectories(directory);
            PartFile.write(
                    file(key),
                    out -> {
                        GZIPOutputStream packed = new GZIPOutputStream(out);
                        packed.write(JSON.writeValueAsBytes(value));
                        packed.finish();
                    },
                    part -> {});
            deleteOldest();
        } catch (IOException unwritten) {
            LOG.warn("What took long to find could not be kept in {}: {}", directory, PartFile.reason(unwritten));
        }
    }

    private Path file(String key) {
        return directory.resolve(key + ".json.gz");
    }

    private void deleteOldest() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            long bytes = 0;
            for (Used used : files.map(Used::of)
                    .sorted(Comparator.comparingLong(Used::at).reversed())
                    .toList()) {
                bytes += DataDirectory.bytes(used.file());
                if (bytes > mostBytes) {
                    Files.deleteIfExists(used.file());
                }
            }
        }
    }

    /** A file with the time when it was used last, which changes when it is read. */
    private record Used(Path file, long at) {
        static Used of(Path file) {
            return new Used(file, file.toFile().lastModified());
        }
    }
}

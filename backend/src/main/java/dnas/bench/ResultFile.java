package dnas.bench;

import dnas.InvalidInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept of finished searches, one line of JSON each, written as they finish. Several processes may share a file: each line is written
 * under a lock. A last line that is not whole, because its writer was killed, is dropped.
 *
 * @param <T> a record that is written with its specification first
 */
public final class ResultFile<T extends KeptSearch> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** What every line begins with: by this a torn line of ours is told from somebody's file without a last line break. */
    private static final String BEGINNING = "{\"spec\":";

    private final Path path;
    private final Class<T> type;

    private ResultFile(Path path, Class<T> type) {
        this.path = path;
        this.type = type;
    }

    /**
     * Makes the file unless it is there.
     *
     * @throws InvalidInput when it cannot be written
     */
    public static <T extends KeptSearch> ResultFile<T> at(Path path, Class<T> type) {
        try {
            if (path.toAbsolutePath().getParent() != null) {
                Files.createDirectories(path.toAbsolutePath().getParent());
            }
            FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .close();
            return new ResultFile<>(path, type);
        } catch (IOException failure) {
            InvalidInput invalid = new InvalidInput(
                    "results",
                    path.toString(),
                    "The file " + path + " for finished searches cannot be written; name another with --results.");
            invalid.initCause(failure);
            throw invalid;
        }
    }

    public Path path() {
        return path;
    }

    /**
     * The searches of the file that are wanted, in its order.
     *
     * @throws InvalidInput when a whole line is no search; then the file is left as it is
     */
    public List<T> read(Predicate<T> wanted) {
        return locked(channel -> {
            long whole = wholeLines(channel);
            String torn = text(channel, whole, Math.min(channel.size() - whole, BEGINNING.length()));
            if (!BEGINNING.startsWith(torn)) {
                throw unreadable("The last line", null);
            }
            List<T> results = new ArrayList<>();
            long number = 0;
            BufferedReader lines = new BufferedReader(Channels.newReader(channel.position(0), StandardCharsets.UTF_8));
            for (long left = whole; left > 0; ) {
                String line = lines.readLine();
                number++;
                left -= line.getBytes(StandardCharsets.UTF_8).length + 1L;
                T result = parsed(line, number);
                if (wanted.test(result)) {
                    results.add(result);
                }
            }
            return results;
        });
    }

    /** Adds a search to the end. */
    public void append(T result) {
        byte[] line = (JSON.writeValueAsString(result) + "\n").getBytes(StandardCharsets.UTF_8);
        locked(channel -> {
            channel.position(wholeLines(channel));
            ByteBuffer bytes = ByteBuffer.wrap(line);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            // What was torn may have been longer.
            return channel.truncate(channel.position());
        });
    }

    private T parsed(String line, long number) {
        try {
            return JSON.readValue(line, type);
        } catch (JacksonException noSearch) {
            throw unreadable("Line " + number, noSearch);
        }
    }

    private InvalidInput unreadable(String which, @Nullable Exception cause) {
        InvalidInput invalid = new InvalidInput(
                "results",
                path.toString(),
                which + " of " + path + " is no finished search; move the file away, or name another with --results.");
        invalid.initCause(cause);
        return invalid;
    }

    private static String text(FileChannel channel, long from, long length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) length);
        int read;
        do {
            read = channel.read(bytes, from + bytes.position());
        } while (read > 0 && bytes.hasRemaining());
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }

    /** Bytes up to the end of the last whole line. */
    private static long wholeLines(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            channel.read(one.clear(), end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    private interface Use<R> {
        R of(FileChannel channel) throws IOException;
    }

    private <R> R locked(Use<R> use) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock unusedUntilTheChannelIsClosed = channel.lock();
            return use.of(channel);
        } catch (IOException failure) {
            throw new UncheckedIOException(path + " could not be read or written", failure);
        }
    }
}

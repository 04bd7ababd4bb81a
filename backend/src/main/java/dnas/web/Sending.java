package dnas.web;

import dnas.backup.PartFile;
import dnas.run.StoreUnavailable;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Large files on their way: whole on the disk before the first byte is sent, or before anything is made of what came. */
final class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final String PREFIX = ".sending-";

    private final Path data;

    /** Forgets what a server that was killed has left. */
    Sending(Path data) {
        this.data = data;
        try (DirectoryStream<Path> left = Files.newDirectoryStream(data, PREFIX + "*")) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            LOG.warn("Unsent files in {} could not be deleted: {}", data, failure.getMessage());
        }
    }

    /** Answers with a zip file of a name. */
    void answer(Context context, String name, PartFile.Content content) {
        Path file = temporary();
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                content.write(out);
            }
            long bytes = Files.size(file);
            InputStream whole = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            context.contentType("application/zip")
                    .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                    .header("Content-Length", String.valueOf(bytes))
                    .header("Cache-Control", "no-store")
                    .result(whole);
        } catch (IOException failure) {
            delete(file);
            throw unwritten(failure);
        } catch (RuntimeException failure) {
            delete(file);
            throw failure;
        }
    }

    /** Makes something of the body of a request. */
    @FunctionalInterface
    interface Use<T> {
        T of(Path file) throws IOException;
    }

    /**
     * Takes the body of a request.
     *
     * @param most bytes that it may have
     */
    <T> T take(Context context, long most, Use<T> use) {
        Path file = temporary();
        try {
            try (InputStream body = context.bodyInputStream();
                    OutputStream out = Files.newOutputStream(file)) {
                copy(body, out, most);
            }
            return use.of(file);
        } catch (EofException endedEarly) {
            throw Malformed.endedEarly();
        } catch (IOException failure) {
            throw unwritten(failure);
        } finally {
            delete(file);
        }
    }

    private static void copy(InputStream body, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            bytes += read;
            if (bytes > most) {
                throw new HttpResponseException(
                        HttpStatus.CONTENT_TOO_LARGE.getCode(),
                        "The file is larger than the " + (most >> 20) + " MiB that are taken; export fewer studies.");
            }
            out.write(buffer, 0, read);
        }
    }

    private Path temporary() {
        try {
            return Files.createTempFile(data, PREFIX, ".zip");
        } catch (IOException failure) {
            throw unwritten(failure);
        }
    }

    private StoreUnavailable unwritten(IOException failure) {
        return new StoreUnavailable(
                "The file could not be kept in " + data + " meanwhile: " + PartFile.reason(failure) + ".", failure);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

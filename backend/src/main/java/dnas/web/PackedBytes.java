package dnas.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A large answer, held as nearly every client takes it: gzipped. */
final class PackedBytes {
    private final byte[] gzip;

    private PackedBytes(byte[] gzip) {
        this.gzip = gzip;
    }

    static PackedBytes of(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new PackedBytes(out.toByteArray());
    }

    byte[] plain() {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Answers with them, or that the client has them already.
     *
     * @param version what is the same exactly as long as they are
     */
    static void send(Context context, String version, Supplier<PackedBytes> bytes) {
        String tag = "\"" + version + "\"";
        context.header("ETag", tag).header("Cache-Control", "no-cache").header("Vary", "Accept-Encoding");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        String accepted = context.header("Accept-Encoding");
        boolean gzipped = accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
        PackedBytes found = bytes.get();
        context.disableCompression().contentType("application/octet-stream");
        if (gzipped) {
            context.header("Content-Encoding", "gzip");
        }
        context.result(gzipped ? found.gzip : found.plain());
    }
}

package dnas.backup;

import dnas.InvalidInput;
import dnas.Sha256;
import dnas.backup.Manifest.FileEntry;
import dnas.backup.Manifest.TableEntry;
import dnas.store.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.api.FlywayException;
import tools.jackson.core.JacksonException;

/** An archive that is read: what its manifest says is held against what is there before anything is made of it. */
public final class Archive implements AutoCloseable {
    private static final int LARGEST_MANIFEST = 1 << 24;

    private final String called;
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(String called, ZipFile zip, Manifest manifest) {
        this.called = called;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens a backup and verifies all of it.
     *
     * @throws InvalidInput that says what is wrong with it
     */
    public static Archive backup(Path file) {
        return verified(file, String.valueOf(file.getFileName()), Manifest.Kind.BACKUP, Long.MAX_VALUE);
    }

    /**
     * Opens studies that were exported and verifies all of it.
     *
     * @param called what a message calls the file
     * @param most bytes that all of it may have, uncompressed
     * @throws InvalidInput that says what is wrong with it
     */
    public static Archive studies(Path file, String called, long most) {
        return verified(file, called, Manifest.Kind.STUDIES, most);
    }

    private static Archive verified(Path file, String called, Manifest.Kind kind, long most) {
        try {
            Archive archive = open(file, called);
            try {
                archive.requireUsable(kind);
                archive.requireWhole(most);
                return archive;
            } catch (RuntimeException | IOException failure) {
                archive.close();
                throw failure;
            }
        } catch (NoSuchFileException missing) {
            throw new InvalidInput(
                    "file", file.toString(), "There is no file " + file + " that can be read; give the path of one.");
        } catch (JacksonException malformed) {
            throw refused(called, "it is damaged: " + malformed.getOriginalMessage());
        } catch (ZipException malformed) {
            throw refused(called, "it is no whole zip file (" + malformed.getMessage() + ")");
        } catch (IOException unreadable) {
            throw refused(called, "it cannot be read: " + unreadable.getMessage());
        }
    }

    private static InvalidInput refused(String called, String why) {
        return new InvalidInput("file", called, called + " cannot be used: " + why + ".");
    }

    /** What is said of an archive of which nothing can be made. */
    InvalidInput refused(String why) {
        return refused(called, why);
    }

    private static Archive open(Path file, String called) throws IOException {
        if (!Files.isReadable(file)) {
            throw new NoSuchFileException(file.toString());
        }
        ZipFile zip = new ZipFile(file.toFile());
        try {
            ZipEntry entry = zip.getEntry(Manifest.NAME);
            if (entry == null) {
                throw refused(called, "it has no " + Manifest.NAME + ", so that it is no archive of dnas");
            }
            return new Archive(called, zip, manifest(zip, entry));
        } catch (RuntimeException | IOException failure) {
            zip.close();
            throw failure;
        }
    }

    private static Manifest manifest(ZipFile zip, ZipEntry entry) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            byte[] bytes = in.readNBytes(LARGEST_MANIFEST);
            if (in.read() >= 0 || in.getChecksum().getValue() != entry.getCrc()) {
                throw new ZipException("its manifest is damaged");
            }
            return ArchiveJson.MAPPER.readValue(bytes, Manifest.class);
        }
    }

    private void requireUsable(Manifest.Kind kind) {
        if (manifest.format() != Manifest.FORMAT) {
            throw refused("its format is " + manifest.format() + " and this program, which knows " + Manifest.FORMAT
                    + ", is too old; it was written by dnas " + manifest.program());
        }
        if (manifest.kind() != kind) {
            throw refused(
                    kind == Manifest.Kind.BACKUP
                            ? "it holds studies that were exported, and no backup; import it"
                            : "it is a backup, and no studies that were exported; restore it with bin/dnas restore");
        }
        try {
            if (Schema.isTooNew(manifest.schema())) {
                throw refused("it was written by dnas " + manifest.program() + " with schema " + manifest.schema()
                        + ", and this program knows " + Schema.newest() + "; use a newer program");
            }
        } catch (FlywayException unreadable) {
            throw refused("its schema \"" + manifest.schema() + "\" is no version");
        }
    }

    private void requireWhole(long most) throws IOException {
        Set<String> expected = new HashSet<>(Set.of(Manifest.NAME));
        Stream.concat(
                        manifest.tables().stream().map(TableEntry::entry),
                        manifest.files().stream().map(FileEntry::entry))
                .forEach(expected::add);
        Set<String> found = new HashSet<>();
        zip.stream().map(ZipEntry::getName).forEach(found::add);
        if (!found.equals(expected) || zip.size() != expected.size()) {
            Set<String> odd = new HashSet<>(found);
            odd.removeAll(expected);
            expected.removeAll(found);
            throw refused("what is in it is not what its manifest says: missing " + expected + ", unknown " + odd);
        }
        long left = most;
        for (FileEntry entry : manifest.files()) {
            DataFiles.requireWithin(this, entry.path());
            left -= requireSame(entry.entry(), entry.sha256(), left);
        }
        for (TableEntry entry : manifest.tables()) {
            left -= requireSame(entry.entry(), entry.sha256(), left);
            requireRows(entry);
        }
    }

    /** Bytes of an entry whose sum is right. */
    private long requireSame(String name, String sha256, long most) throws IOException {
        DigestInputStream in = new DigestInputStream(stream(name), Sha256.digest());
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (in) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    throw refused("unpacked it is larger than is taken");
                }
            }
        }
        if (!Sha256.hex(in.getMessageDigest()).equals(sha256.toLowerCase(Locale.ROOT))) {
            throw refused(name + " is damaged: its sha256 is not that of the manifest");
        }
        return bytes;
    }

    private void requireRows(TableEntry entry) throws IOException {
        long rows = 0;
        try (RowReader reader = rows(entry)) {
            while (reader.next() != null) {
                rows++;
            }
        }
        if (rows != entry.rows()) {
            throw refused(entry.entry() + " has " + rows + " rows and not " + entry.rows() + ", as its manifest says");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** A table of this name. */
    TableEntry table(String name) {
        return manifest.tables().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> refused("it has no table " + name));
    }

    RowReader rows(TableEntry table) throws IOException {
        return new RowReader(this, table, stream(table.entry()));
    }

    InputStream stream(String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw refused("it has no entry " + entry);
        }
        return zip.getInputStream(found);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

package dnas.backup;

import dnas.InvalidInput;
import dnas.Sha256;
import dnas.backup.Manifest.FileEntry;
import dnas.backup.Manifest.TableEntry;
import dnas.store.Schema;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Arrays;
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
    /** What a zip file starts with. */
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Asked asked;
    private final ZipFile zip;
    private final Manifest manifest;

    /**
     * What was asked for.
     *
     * @param called what a message calls the file
     * @param kind what it should be
     */
    private record Asked(String called, Manifest.Kind kind) {
        /** What is said of a file with a way out of its own; its content is no value that could be repeated. */
        InvalidInput unusable(String why) {
            return new InvalidInput("file", null, called + " cannot be used: " + why + ".");
        }

        /** What is said of a file that should be made anew. */
        InvalidInput refused(String why) {
            return unusable(why + "; " + kind.remedy());
        }
    }

    private Archive(Asked asked, ZipFile zip, Manifest manifest) {
        this.asked = asked;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens a backup and verifies all of it.
     *
     * @throws InvalidInput that says what is wrong with it
     */
    public static Archive backup(Path file) {
        return verified(file, new Asked(String.valueOf(file.getFileName()), Manifest.Kind.BACKUP), Long.MAX_VALUE);
    }

    /**
     * Opens studies that were exported and verifies all of it.
     *
     * @param called what a message calls the file
     * @param most bytes that all of it may have, uncompressed
     * @throws InvalidInput that says what is wrong with it
     */
    public static Archive studies(Path file, String called, long most) {
        return verified(file, new Asked(called, Manifest.Kind.STUDIES), most);
    }

    private static Archive verified(Path file, Asked asked, long most) {
        try {
            Archive archive = open(file, asked);
            try {
                archive.requireUsable();
                archive.requireWhole(most);
                return archive;
            } catch (RuntimeException | IOException failure) {
                archive.close();
                throw failure;
            }
        } catch (NoSuchFileException missing) {
            throw new InvalidInput(
                    "file", file.toString(), "There is no file " + file + " that can be read; give the path of one.");
        } catch (IOException unreadable) {
            throw asked.unusable("it cannot be read: " + PartFile.reason(unreadable));
        }
    }

    /** What is said of an archive of which nothing can be made, with the way out. */
    InvalidInput refused(String why) {
        return asked.refused(why);
    }

    private static Archive open(Path file, Asked asked) throws IOException {
        if (!Files.isReadable(file)) {
            throw new NoSuchFileException(file.toString());
        }
        ZipFile zip = unzipped(file, asked);
        try {
            ZipEntry entry = zip.getEntry(Manifest.NAME);
            if (entry == null) {
                throw asked.refused("it has no " + Manifest.NAME + ", so that it is no archive of dnas");
            }
            return new Archive(asked, zip, manifest(zip, entry, asked));
        } catch (RuntimeException | IOException failure) {
            zip.close();
            throw failure;
        }
    }

    private static ZipFile unzipped(Path file, Asked asked) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException malformed) {
            throw asked.refused(
                    startsAsZip(file) ? "it is a zip file that is cut off or damaged" : "it is no zip file");
        }
    }

    private static boolean startsAsZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    private static Manifest manifest(ZipFile zip, ZipEntry entry, Asked asked) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            byte[] bytes = in.readNBytes(LARGEST_MANIFEST);
            if (in.read() >= 0 || in.getChecksum().getValue() != entry.getCrc()) {
                throw asked.refused("its " + Manifest.NAME + " is damaged");
            }
            return ArchiveJson.MAPPER.readValue(bytes, Manifest.class);
        } catch (ZipException | EOFException damaged) {
            throw asked.refused("its " + Manifest.NAME + " is damaged");
        } catch (JacksonException malformed) {
            throw asked.refused("its " + Manifest.NAME + " " + DamagedJson.words(malformed));
        }
    }

    private void requireUsable() {
        if (manifest.format() != Manifest.FORMAT) {
            throw asked.unusable("its format is " + manifest.format() + " and this program, which knows "
                    + Manifest.FORMAT + ", is too old; it was written by dnas " + manifest.program());
        }
        if (manifest.kind() != asked.kind()) {
            throw asked.unusable(
                    asked.kind() == Manifest.Kind.BACKUP
                            ? "it holds studies that were exported, and no backup; import it"
                            : "it is a backup, and no studies that were exported; restore it with bin/dnas restore");
        }
        try {
            if (Schema.isTooNew(manifest.schema())) {
                throw asked.unusable("it was written by dnas " + manifest.program() + " with schema "
                        + manifest.schema() + ", and this program knows " + Schema.newest() + "; use a newer program");
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
        try (DigestInputStream in = new DigestInputStream(stream(name), Sha256.digest())) {
            long bytes = 0;
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    throw asked.unusable("unpacked it is larger than is taken; export fewer studies at once");
                }
            }
            if (!Sha256.hex(in.getMessageDigest()).equals(sha256.toLowerCase(Locale.ROOT))) {
                throw refused(name + " is damaged: its sha256 is not that of the manifest");
            }
            return bytes;
        } catch (ZipException | EOFException damaged) {
            throw refused(name + " is damaged");
        }
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

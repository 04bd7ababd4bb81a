package dnas.backup;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds.
 *
 * @param format version of the archive's layout
 * @param kind what it is for
 * @param program version of the program that wrote it
 * @param schema version of the tables
 * @param written when the state was read that it holds
 * @param account name of whoever asked for it; null where nobody had to sign in
 * @param tables in an order in which they can be filled
 * @param files of the data directory
 */
record Manifest(
        int format,
        Kind kind,
        String program,
        String schema,
        Instant written,
        @Nullable String account,
        List<TableEntry> tables,
        List<FileEntry> files) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    Manifest {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(program);
        Objects.requireNonNull(schema);
        Objects.requireNonNull(written);
        tables = List.copyOf(tables);
        files = List.copyOf(files);
    }

    /** What an archive is for. */
    enum Kind {
        BACKUP("take another that bin/dnas backup has written"),
        STUDIES("export the studies again, on the other server's page or with its bin/dnas export");

        private final String remedy;

        Kind(String remedy) {
            this.remedy = remedy;
        }

        /** The way out when one of them is damaged. */
        String remedy() {
            return remedy;
        }
    }

    /**
     * A table.
     *
     * @param rows how many
     * @param sha256 of the entry, uncompressed
     */
    record TableEntry(String name, List<String> columns, long rows, String sha256) {
        TableEntry {
            Objects.requireNonNull(name);
            Objects.requireNonNull(sha256);
            columns = List.copyOf(columns);
        }

        /** Name in the archive: one row a line, a JSON array in the order of the columns. */
        String entry() {
            return entry(name);
        }

        static String entry(String table) {
            return "tables/" + table + ".jsonl";
        }
    }

    /**
     * A file.
     *
     * @param path below the data directory, with slashes
     * @param bytes how many, uncompressed
     */
    record FileEntry(String path, long bytes, String sha256) {
        FileEntry {
            Objects.requireNonNull(path);
            Objects.requireNonNull(sha256);
        }

        String entry() {
            return entry(path);
        }

        static String entry(String path) {
            return "files/" + path;
        }
    }
}

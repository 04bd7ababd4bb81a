package dnas.backup;

import dnas.Sha256;
import dnas.backup.Manifest.FileEntry;
import dnas.backup.Manifest.TableEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;

/** Writes an archive from its first entry to its manifest, the last one; nothing is held but one row. */
final class ArchiveWriter implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 1000;
    private static final ObjectWriter ROWS = ArchiveJson.MAPPER
            .writer()
            .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .withRootValueSeparator("\n");

    private final ZipOutputStream zip;
    private final List<TableEntry> tables = new ArrayList<>();
    private final List<FileEntry> files = new ArrayList<>();

    ArchiveWriter(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    /** Those rows of a table that meet a condition. */
    void table(Connection connection, Table table, String condition) throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(TableEntry.entry(table.name())));
        DigestOutputStream digested = new DigestOutputStream(zip, Sha256.digest());
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery(table.select(condition));
                    JsonGenerator json = ROWS.createGenerator(digested)) {
                for (; row.next(); rows++) {
                    write(table, row, json);
                }
            }
        }
        zip.closeEntry();
        tables.add(new TableEntry(table.name(), table.columnNames(), rows, Sha256.hex(digested.getMessageDigest())));
    }

    private static void write(Table table, ResultSet row, JsonGenerator json) throws SQLException, IOException {
        json.writeStartArray();
        for (int i = 0; i < table.columns().size(); i++) {
            table.columns().get(i).kind().write(row, i + 1, json);
        }
        json.writeEndArray();
    }

    /** A file of the data directory. */
    void file(String path, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(FileEntry.entry(path)));
        DigestOutputStream digested = new DigestOutputStream(zip, Sha256.digest());
        long bytes = content.transferTo(digested);
        zip.closeEntry();
        files.add(new FileEntry(path, bytes, Sha256.hex(digested.getMessageDigest())));
    }

    /** What makes it whole. */
    void manifest(Manifest about) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(ArchiveJson.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new Manifest(
                        about.format(),
                        about.kind(),
                        about.program(),
                        about.schema(),
                        about.written(),
                        about.account(),
                        tables,
                        files)));
        zip.closeEntry();
        zip.finish();
    }

    /** Leaves what it writes to open. */
    @Override
    public void close() throws IOException {
        zip.flush();
    }
}

package dnas.spaces.table;

import dnas.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as text: fields between commas, semicolons or tabs, quoted where need be, lines with any ending, in UTF-8 with or
 * without a mark at its beginning, gzipped or not. Lines without any field are left out.
 *
 * @param name of the file, for people
 * @param columns their names
 * @param rows below the header
 */
record CsvFile(String name, List<String> columns, List<Row> rows) {
    private static final char MARK = '\uFEFF';
    private static final char[] DELIMITERS = {',', ';', '\t'};

    /**
     * One row.
     *
     * @param line on which it begins, as an editor counts
     * @param fields one a column
     */
    record Row(long line, List<String> fields) {}

    /**
     * Reads a table.
     *
     * @throws InvalidInput when it is none
     */
    static CsvFile read(byte[] bytes, String name) {
        String text = text(bytes, name);
        if (text.isBlank()) {
            throw refused(
                    name, " is empty; it needs a line with the names of the columns, and a row for each architecture");
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<Row> rows = new ArrayList<>();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                List<String> fields = Arrays.stream(records.next().values())
                        .map(String::strip)
                        .toList();
                if (fields.size() > 1 || !fields.get(0).isEmpty()) {
                    rows.add(new Row(line, fields));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            InvalidInput invalid = refused(
                    name,
                    ", row " + line + " cannot be read: " + malformed.getMessage()
                            + "; look for a quotation mark that is not closed");
            invalid.initCause(malformed);
            throw invalid;
        }
        return new CsvFile(name, rows.get(0).fields(), rows.subList(1, rows.size()));
    }

    private static String text(byte[] bytes, String name) {
        try {
            byte[] plain = isGzip(bytes) ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(plain))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException otherCharacters) {
            throw refused(name, " is not text in UTF-8; save it as CSV in UTF-8");
        } catch (IOException damaged) {
            throw refused(name, " is a damaged gzip file: " + damaged.getMessage());
        }
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
    }

    /** That which the first line holds most often. */
    private static char delimiter(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char most = DELIMITERS[0];
        for (char delimiter : DELIMITERS) {
            if (count(header, delimiter) > count(header, most)) {
                most = delimiter;
            }
        }
        return most;
    }

    /** Outside of quotation marks. */
    private static int count(String header, char delimiter) {
        int count = 0;
        boolean quoted = false;
        for (int at = 0; at < header.length(); at++) {
            quoted ^= header.charAt(at) == '"';
            count += !quoted && header.charAt(at) == delimiter ? 1 : 0;
        }
        return count;
    }

    private static InvalidInput refused(String name, String why) {
        return new InvalidInput("file", name, name + why + ". Nothing was imported.");
    }
}

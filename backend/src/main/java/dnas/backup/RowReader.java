package dnas.backup;

import dnas.InvalidInput;
import dnas.Shortened;
import dnas.backup.Manifest.TableEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the rows of a table, one at a time. */
final class RowReader implements AutoCloseable {
    private static final int LONGEST_SHOWN = 60;

    private final Archive archive;
    private final TableEntry table;
    private final JsonParser json;
    private int line;

    RowReader(Archive archive, TableEntry table, InputStream in) {
        this.archive = archive;
        this.table = table;
        json = ArchiveJson.MAPPER.createParser(in);
    }

    /**
     * The values of the next row, in the order of the columns: Long, Double, String, Boolean or null; null after the last.
     *
     * @throws InvalidInput when it is no such row
     */
    @Nullable
    List<@Nullable Object> next() throws IOException {
        try {
            JsonToken first = json.nextToken();
            if (first == null) {
                return null;
            }
            line = json.currentTokenLocation().getLineNr();
            List<@Nullable Object> values = new ArrayList<>(table.columns().size());
            if (first == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY
                        && values.size() <= table.columns().size()) {
                    values.add(value());
                }
            }
            if (json.currentToken() != JsonToken.END_ARRAY
                    || values.size() != table.columns().size()) {
                throw archive.refused(where() + " is not one value for each of " + table.columns());
            }
            return values;
        } catch (JacksonException malformed) {
            throw archive.refused(table.entry() + " " + DamagedJson.words(malformed));
        }
    }

    /** For a message. */
    String where() {
        return "line " + line + " of " + table.entry();
    }

    /** What is said of a value that a column cannot have. */
    InvalidInput unfit(String column, @Nullable Object value) {
        String shown = Shortened.to(LONGEST_SHOWN, String.valueOf(value));
        return archive.refused(where() + " has " + (value instanceof String ? "\"" + shown + "\"" : shown) + " for "
                + column + ", which cannot be");
    }

    private @Nullable Object value() {
        return switch (json.currentToken()) {
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> finite(json.getDoubleValue());
            case VALUE_STRING -> json.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw archive.refused(where() + " holds something that is no value of a column");
        };
    }

    private double finite(double value) {
        if (!Double.isFinite(value)) {
            throw archive.refused(where() + " holds a number that is too large");
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}

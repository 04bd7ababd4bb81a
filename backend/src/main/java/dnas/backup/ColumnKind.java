package dnas.backup;

import java.io.IOException;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** How a column's values are written as JSON and put back, whatever the database. */
enum ColumnKind {
    WHOLE,
    /** What is no number is written as a text. */
    REAL,
    TEXT,
    TRUTH,
    INSTANT;

    void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
        row.getObject(column);
        if (row.wasNull()) {
            json.writeNull();
            return;
        }
        switch (this) {
            case WHOLE -> json.writeNumber(row.getLong(column));
            case REAL -> json.writeNumber(row.getDouble(column));
            case TEXT -> json.writeString(row.getString(column));
            case TRUTH -> json.writeBoolean(row.getBoolean(column));
            case INSTANT ->
                json.writeString(
                        row.getObject(column, OffsetDateTime.class).toInstant().toString());
        }
    }

    /**
     * Binds a value.
     *
     * @param type of {@link java.sql.Types}
     * @throws RuntimeException when it is no value of such a column
     */
    void bind(PreparedStatement statement, int column, @Nullable Object value, int type) throws SQLException {
        if (value == null) {
            statement.setNull(column, type);
            return;
        }
        switch (this) {
            case WHOLE -> statement.setLong(column, (Long) value);
            case REAL ->
                statement.setDouble(
                        column,
                        value instanceof String text ? Double.parseDouble(text) : ((Number) value).doubleValue());
            case TEXT -> statement.setString(column, (String) value);
            case TRUTH -> statement.setBoolean(column, (Boolean) value);
            case INSTANT ->
                statement.setObject(column, Instant.parse((String) value).atOffset(ZoneOffset.UTC));
        }
    }

    static ColumnKind of(int type) {
        return switch (JDBCType.valueOf(type)) {
            case BIGINT, INTEGER, SMALLINT -> WHOLE;
            case DOUBLE, REAL, FLOAT -> REAL;
            case VARCHAR, CHAR, LONGVARCHAR, CLOB -> TEXT;
            case BOOLEAN, BIT -> TRUTH;
            case TIMESTAMP, TIMESTAMP_WITH_TIMEZONE -> INSTANT;
            default ->
                throw new IllegalStateException("Columns of type " + JDBCType.valueOf(type) + " are not archived.");
        };
    }
}

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
    WHOLE {
        @Override
        void writeValue(ResultSet row, int column, JsonGenerator json) throws SQLException {
            json.writeNumber(row.getLong(column));
        }

        @Override
        void put(PreparedStatement statement, int column, Object value) throws SQLException {
            statement.setLong(column, (Long) value);
        }
    },
    REAL {
        @Override
        void writeValue(ResultSet row, int column, JsonGenerator json) throws SQLException {
            json.writeNumber(row.getDouble(column));
        }

        @Override
        void put(PreparedStatement statement, int column, Object value) throws SQLException {
            // What is no number is written as a text.
            statement.setDouble(
                    column, value instanceof String text ? Double.parseDouble(text) : ((Number) value).doubleValue());
        }
    },
    TEXT {
        @Override
        void writeValue(ResultSet row, int column, JsonGenerator json) throws SQLException {
            json.writeString(row.getString(column));
        }

        @Override
        void put(PreparedStatement statement, int column, Object value) throws SQLException {
            statement.setString(column, (String) value);
        }
    },
    TRUTH {
        @Override
        void writeValue(ResultSet row, int column, JsonGenerator json) throws SQLException {
            json.writeBoolean(row.getBoolean(column));
        }

        @Override
        void put(PreparedStatement statement, int column, Object value) throws SQLException {
            statement.setBoolean(column, (Boolean) value);
        }
    },
    INSTANT {
        @Override
        void writeValue(ResultSet row, int column, JsonGenerator json) throws SQLException {
            json.writeString(
                    row.getObject(column, OffsetDateTime.class).toInstant().toString());
        }

        @Override
        void put(PreparedStatement statement, int column, Object value) throws SQLException {
            statement.setObject(column, Instant.parse((String) value).atOffset(ZoneOffset.UTC));
        }
    };

    abstract void writeValue(ResultSet row, int column, JsonGenerator json) throws SQLException;

    /**
     * Binds a value that is not null.
     *
     * @throws RuntimeException when it is no value of such a column
     */
    abstract void put(PreparedStatement statement, int column, Object value) throws SQLException;

    void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
        row.getObject(column);
        if (row.wasNull()) {
            json.writeNull();
        } else {
            writeValue(row, column, json);
        }
    }

    void bind(PreparedStatement statement, int column, @Nullable Object value, int type) throws SQLException {
        if (value == null) {
            statement.setNull(column, type);
        } else {
            put(statement, column, value);
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

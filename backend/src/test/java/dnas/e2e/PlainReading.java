package dnas.e2e;

import static dnas.e2e.Timing.secondsSince;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Reads a data directory's file by plain JDBC while no server has it: the rival of what the server answers. */
record PlainReading(Path data) {
    /** Every run with its study, as JSON. */
    double secondsForEveryRun() throws SQLException {
        long start = System.nanoTime();
        List<Map<String, Object>> runs = new ArrayList<>();
        read("select * from runs r join studies s on s.id = r.study", row -> {
            Map<String, Object> run = new HashMap<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                run.put(row.getMetaData().getColumnLabel(column), row.getString(column));
            }
            runs.add(run);
        });
        String json = JsonMapper.builder().build().writeValueAsString(runs);
        if (json.length() < runs.size()) {
            throw new IllegalStateException("The plain reading lacks runs.");
        }
        return secondsSince(start);
    }

    /** What the first runs queried. */
    double secondsForTrajectories(int count) throws SQLException {
        long start = System.nanoTime();
        List<double[]> points = new ArrayList<>();
        read(
                "select run, query, signal, test_accuracy, incumbent_test_accuracy, flops from evaluations where run between 1 and "
                        + count + " order by run, query",
                row -> points.add(new double[] {
                    row.getLong(1), row.getInt(2), row.getDouble(3), row.getDouble(4), row.getDouble(5), row.getLong(6)
                }));
        if (points.size() < count) {
            throw new IllegalStateException("The plain reading lacks evaluations.");
        }
        return secondsSince(start);
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String query, RowReader reader) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + data.resolve("dnas").toAbsolutePath());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}

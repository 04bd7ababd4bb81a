package dnas.store;

import dnas.run.comparison.Trajectory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The evaluations of one run, as a comparison needs them; their rows come in any order, which saves sorting them. */
final class TrajectoryRows {
    private static final int USUAL = 150;

    private double[] signals = new double[USUAL];
    private double[] accuracies = new double[USUAL];
    private double[] incumbents = new double[USUAL];
    private long[] flops = new long[USUAL];
    private int queries;

    private TrajectoryRows() {}

    /** What these runs have queried, by run; those without an evaluation are left out. */
    static Map<Long, Trajectory> of(Handle handle, List<Long> runs) {
        Map<Long, TrajectoryRows> read = new HashMap<>();
        handle.createQuery("""
                        select run, query, signal, test_accuracy, incumbent_test_accuracy, flops from evaluations
                        where run in (<runs>)
                        """).bindList("runs", runs).scanResultSet((rows, context) -> {
            ResultSet each = rows.get();
            while (each.next()) {
                read.computeIfAbsent(each.getLong(1), first -> new TrajectoryRows())
                        .add(each);
            }
            return read.size();
        });
        Map<Long, Trajectory> trajectories = new HashMap<>();
        read.forEach((run, rows) -> trajectories.put(run, rows.trajectory()));
        return trajectories;
    }

    private void add(ResultSet row) throws SQLException {
        int query = row.getInt(2);
        if (query > signals.length) {
            resize(Math.max(query, 2 * signals.length));
        }
        signals[query - 1] = row.getDouble(3);
        accuracies[query - 1] = row.getDouble(4);
        incumbents[query - 1] = row.getDouble(5);
        flops[query - 1] = row.getLong(6);
        queries = Math.max(queries, query);
    }

    private Trajectory trajectory() {
        resize(queries);
        return new Trajectory(signals, accuracies, incumbents, flops);
    }

    private void resize(int length) {
        signals = Arrays.copyOf(signals, length);
        accuracies = Arrays.copyOf(accuracies, length);
        incumbents = Arrays.copyOf(incumbents, length);
        flops = Arrays.copyOf(flops, length);
    }
}

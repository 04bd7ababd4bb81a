package dnas.store;

import dnas.analysis.Summary;
import dnas.run.RunState;
import dnas.run.Setup;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds up the runs of one setup. */
final class SetupSum {
    private final Map<RunState, Integer> states = new EnumMap<>(RunState.class);
    private final Set<Long> seeds = new HashSet<>();
    /** Of each seed the latest finished run: a repetition with the same seed is no further observation. */
    private final Map<Long, Finished> finished = new HashMap<>();

    private long firstRun = Long.MAX_VALUE;
    private long lastRun;
    private long queried;
    private @Nullable Double seconds;
    private @Nullable Double best;
    private @Nullable Long bestFlops;

    private record Finished(long run, double accuracy) {}

    void add(
            long run,
            long seed,
            RunState state,
            int queries,
            double secondsSpent,
            @Nullable Double accuracy,
            @Nullable Long flops) {
        states.merge(state, 1, Integer::sum);
        seeds.add(seed);
        firstRun = Math.min(firstRun, run);
        lastRun = Math.max(lastRun, run);
        queried += queries;
        if (state == RunState.FINISHED) {
            seconds = secondsSpent + (seconds == null ? 0 : seconds);
        }
        if (accuracy == null) {
            return;
        }
        if (best == null || accuracy > best) {
            best = accuracy;
            bestFlops = flops;
        }
        if (state == RunState.FINISHED) {
            finished.merge(seed, new Finished(run, accuracy), (one, other) -> one.run() > other.run() ? one : other);
        }
    }

    /** One of the setup's runs, maybe one that is not added up. */
    void knownBy(long run) {
        firstRun = Math.min(firstRun, run);
    }

    GroupRow row(Setup setup) {
        double[] ends =
                finished.values().stream().mapToDouble(Finished::accuracy).toArray();
        return new GroupRow(
                setup,
                firstRun,
                lastRun,
                states.values().stream().mapToInt(Integer::intValue).sum(),
                seeds.size(),
                Map.copyOf(states),
                queried,
                seconds,
                ends.length == 0 ? null : Summary.of(ends),
                best,
                bestFlops);
    }
}

package dnas.run.comparison;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dnas.run.Run;
import dnas.run.RunState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What finished runs have queried; as that does not change any more, the last ones asked for are kept. */
public final class Trajectories {
    /** Of all that are kept, about 50 MB. */
    private static final long QUERIES_KEPT = 1_500_000;

    private final Function<List<Long>, Map<Long, Trajectory>> reader;
    private final Cache<Long, Trajectory> kept = Caffeine.newBuilder()
            .maximumWeight(QUERIES_KEPT)
            .weigher((Long run, Trajectory trajectory) -> trajectory.queries())
            .build();

    /** Reads those of runs by their ids; of runs that have queried nothing there are none. */
    public Trajectories(Function<List<Long>, Map<Long, Trajectory>> reader) {
        this.reader = reader;
    }

    /** Those of the finished ones among these runs, by id. */
    public Map<Long, Trajectory> of(List<Run> runs) {
        List<Long> finished = runs.stream()
                .filter(run -> run.state() == RunState.FINISHED)
                .map(Run::id)
                .toList();
        Map<Long, Trajectory> found = new HashMap<>(kept.getAllPresent(finished));
        List<Long> missing =
                finished.stream().filter(id -> !found.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            Map<Long, Trajectory> read = reader.apply(missing);
            kept.putAll(read);
            found.putAll(read);
        }
        return found;
    }
}

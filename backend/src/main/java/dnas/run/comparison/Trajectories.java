package dnas.run.comparison;

import dnas.run.Run;
import dnas.run.RunState;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What finished runs have queried; as that does not change any more, the last ones asked for are kept. */
public final class Trajectories {
    private static final int KEPT = 4000;

    private final Function<List<Long>, Map<Long, Trajectory>> reader;
    private final Map<Long, Trajectory> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Trajectory> eldest) {
            return size() > KEPT;
        }
    };

    /** Reads those of runs by their ids; of runs that have queried nothing there are none. */
    public Trajectories(Function<List<Long>, Map<Long, Trajectory>> reader) {
        this.reader = reader;
    }

    /** Those of the finished ones among these runs, by id. */
    public Map<Long, Trajectory> of(List<Run> runs) {
        Map<Long, Trajectory> found = new HashMap<>();
        List<Long> wanted = runs.stream()
                .filter(run -> run.state() == RunState.FINISHED)
                .map(Run::id)
                .toList();
        synchronized (kept) {
            for (Long id : wanted) {
                Trajectory known = kept.get(id);
                if (known != null) {
                    found.put(id, known);
                }
            }
        }
        List<Long> missing =
                wanted.stream().filter(id -> !found.containsKey(id)).toList();
        Map<Long, Trajectory> read = missing.isEmpty() ? Map.of() : reader.apply(missing);
        synchronized (kept) {
            kept.putAll(read);
        }
        found.putAll(read);
        return found;
    }
}

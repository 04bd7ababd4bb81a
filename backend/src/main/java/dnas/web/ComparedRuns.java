package dnas.web;

import dnas.InvalidInput;
import dnas.run.Run;
import dnas.run.Setup;
import dnas.run.UnknownId;
import dnas.store.RunFilter;
import dnas.store.RunOrder;
import dnas.store.RunReader;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The runs that a comparison's address names: by their ids, as in {@code runs=1-20,34}, those of studies, and those that differ
 * from one in nothing but the seed. What studies and likenesses mean is narrowed by the filter of a list, which leaves archived
 * runs out unless it asks for them, and by {@code most}, which takes the lowest seeds of each setup.
 *
 * @param runs by id
 * @param archived how many were left out since they are archived
 */
record ComparedRuns(List<Run> runs, int archived) {
    private static final int MOST = 500;

    /**
     * Those of a request.
     *
     * @throws UnknownId when a run or study is not there
     * @throws InvalidInput when none or too many are named
     */
    static ComparedRuns of(Context context, Presenter presenter) {
        RunReader reader = presenter.reader();
        Map<Long, Run> found = named(context, reader);
        int archived = 0;
        int meant = 0;
        for (RunFilter filter : filters(context, presenter)) {
            List<Run> runs = lowestSeeds(
                    reader.runs(filter, RunOrder.parse("seed"), 0, MOST + 1), Parameters.optionalLong(context, "most"));
            runs.forEach(run -> found.put(run.id(), run));
            meant += runs.size() <= MOST ? runs.size() : reader.countRuns(filter);
            archived += Boolean.FALSE.equals(filter.archived()) ? reader.countRuns(filter.withArchived(true)) : 0;
        }
        if (found.isEmpty()) {
            throw new InvalidInput(
                    "runs",
                    null,
                    archived > 0
                            ? "All " + archived
                                    + " runs that are named are archived; add archived=both to compare them."
                            : "Name what to compare: runs=1-20,34, study=3 or like=17 (all seeds of run 17).");
        }
        if (found.size() > MOST) {
            throw new InvalidInput(
                    "runs",
                    Math.max(meant, found.size()),
                    Math.max(meant, found.size()) + " runs are too many to compare; name at most " + MOST
                            + ", or take the lowest seeds of each setup with most=N.");
        }
        return new ComparedRuns(List.copyOf(found.values()), archived);
    }

    private static Map<Long, Run> named(Context context, RunReader reader) {
        Map<Long, Run> found = new TreeMap<>();
        List<Long> ids = ids(context);
        reader.withIds(ids).forEach(run -> found.put(run.id(), run));
        for (Long id : ids) {
            if (!found.containsKey(id)) {
                throw new UnknownId("run", id);
            }
        }
        return found;
    }

    private static List<RunFilter> filters(Context context, Presenter presenter) {
        List<RunFilter> filters = new ArrayList<>();
        for (String word : RunSelection.words(context, "study")) {
            long id = Parameters.number("study", word);
            if (presenter.journal().study(id).isEmpty()) {
                throw new UnknownId("study", id);
            }
            filters.add(RunSelection.filter(context, presenter.catalogue(), List.of(id), null));
        }
        for (String word : RunSelection.words(context, "like")) {
            long id = Parameters.number("like", word);
            if (presenter.journal().run(id).isEmpty()) {
                throw new UnknownId("run", id);
            }
            filters.add(RunSelection.filter(context, presenter.catalogue(), List.of(), id));
        }
        return filters;
    }

    /** Of each setup the runs of its lowest seeds, repetitions included; all where no number is given. */
    private static List<Run> lowestSeeds(List<Run> bySeed, @Nullable Long most) {
        if (most == null) {
            return bySeed;
        }
        if (most < 1) {
            throw new InvalidInput("most", most, "most (" + most + ") must be a number of seeds, 1 or more.");
        }
        Map<Setup, Set<Long>> seeds = new HashMap<>();
        return bySeed.stream()
                .filter(run -> {
                    Set<Long> known = seeds.computeIfAbsent(Setup.of(run.spec()), first -> new TreeSet<>());
                    long seed = run.spec().seed();
                    return known.contains(seed) || (known.size() < most && known.add(seed));
                })
                .toList();
    }

    private static List<Long> ids(Context context) {
        List<Long> ids = new ArrayList<>();
        for (String word : RunSelection.words(context, "runs")) {
            int dash = word.indexOf('-');
            long first = Parameters.number("runs", dash < 0 ? word : word.substring(0, dash));
            long last = dash < 0 ? first : Parameters.number("runs", word.substring(dash + 1));
            if (last < first) {
                throw new InvalidInput("runs", word, "runs (" + word + ") must name the lower id first.");
            }
            if (last - first >= MOST || ids.size() + last - first >= MOST) {
                throw new InvalidInput(
                        "runs", word, "runs (" + word + ") names too many; at most " + MOST + " can be compared.");
            }
            for (long id = first; id <= last; id++) {
                ids.add(id);
            }
        }
        return ids;
    }
}

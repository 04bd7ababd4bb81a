package dnas.web;

import dnas.InvalidInput;
import dnas.run.Run;
import dnas.run.Setup;
import dnas.run.UnknownId;
import dnas.store.DatabaseJournal;
import dnas.store.RunFilter;
import dnas.store.RunOrder;
import dnas.store.RunReader;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The runs that a comparison's address names: by their ids, as in {@code runs=1-20,34}, those of studies, and those that differ
 * from one in nothing but the seed. What studies and likenesses mean is narrowed by the filter of a list, which leaves archived
 * runs out unless it asks for them, and by {@code most}, which takes the lowest seeds of each setup. Deleted runs are left out always.
 *
 * @param runs by id
 * @param archived how many were left out since they are archived
 * @param deleted how many were left out since they were deleted
 * @param missing of those that were named, which are not there, as in "run 7"
 */
record ComparedRuns(List<Run> runs, int archived, int deleted, List<String> missing) {
    private static final int MOST = 500;
    private static final RunOrder BY_SEED = new RunOrder(RunOrder.By.SEED, false);

    /**
     * Those of a request.
     *
     * @throws UnknownId when no run or study that is named is there
     * @throws InvalidInput when none or too many are named
     */
    static ComparedRuns of(Context context, Presenter presenter) {
        RunReader reader = presenter.reader();
        List<UnknownId> missing = new ArrayList<>();
        List<Run> named = named(context, reader, missing);
        Map<Long, Run> found = new TreeMap<>();
        named.stream().filter(run -> !run.remarks().isDeleted()).forEach(run -> found.put(run.id(), run));
        Long most = most(context);
        List<RunFilter> filters = filters(context, presenter, missing);
        int archived = 0;
        int deleted = named.size() - found.size();
        for (RunFilter filter : filters) {
            runs(reader, filter, most).forEach(run -> found.put(run.id(), run));
            deleted += reader.countRuns(filter.ofDeleted());
            archived += Boolean.FALSE.equals(filter.archived()) ? reader.countRuns(filter.withArchived(true)) : 0;
        }
        if (found.isEmpty() && archived + deleted == 0 && !missing.isEmpty()) {
            throw missing.get(0);
        }
        if (found.isEmpty()) {
            throw new InvalidInput("runs", null, whyNothing(archived, deleted));
        }
        if (found.size() > MOST) {
            throw new InvalidInput(
                    "runs",
                    null,
                    "More than " + MOST + " runs are too many to compare; name fewer"
                            + (filters.isEmpty() ? "." : ", or take the lowest seeds of each setup with most=N."));
        }
        List<String> unknown =
                missing.stream().map(id -> id.field() + " " + id.value()).toList();
        return new ComparedRuns(List.copyOf(found.values()), archived, deleted, unknown);
    }

    private static String whyNothing(int archived, int deleted) {
        if (archived > 0) {
            return "Every run that is named (" + archived + ") is archived; add archived=both to compare them.";
        }
        return deleted > 0
                ? "Every run that is named (" + deleted + ") was deleted; restore them among the runs with deleted=yes."
                : "Name what to compare: runs=1-20,34, study=3 or like=17 (all seeds of run 17).";
    }

    private static @Nullable Long most(Context context) {
        Long most = Parameters.optionalLong(context, "most");
        if (most != null && most < 1) {
            throw new InvalidInput("most", most, "most (" + most + ") must be a number of seeds, 1 or more.");
        }
        return most;
    }

    /** Those that a filter means, one more than can be compared at most. */
    private static List<Run> runs(RunReader reader, RunFilter filter, @Nullable Long most) {
        if (most == null) {
            return reader.runs(filter, BY_SEED, 0, MOST + 1);
        }
        Map<Setup, Set<Long>> seeds = new HashMap<>();
        List<Run> lowest = new ArrayList<>();
        List<Run> page;
        int number = 0;
        do {
            page = reader.runs(filter, BY_SEED, number++, MOST + 1);
            page.stream().filter(run -> isLow(run, seeds, most)).forEach(lowest::add);
        } while (page.size() > MOST && lowest.size() <= MOST);
        return lowest;
    }

    /** Whether a run has one of the lowest seeds of its setup, where those before it had lower ones or the same. */
    private static boolean isLow(Run run, Map<Setup, Set<Long>> seeds, long most) {
        Set<Long> known = seeds.computeIfAbsent(Setup.of(run.spec()), first -> new HashSet<>());
        long seed = run.spec().seed();
        return known.contains(seed) || (known.size() < most && known.add(seed));
    }

    private static List<Run> named(Context context, RunReader reader, List<UnknownId> missing) {
        List<Long> ids = ids(context);
        List<Run> found = reader.withIds(ids);
        Set<Long> there = found.stream().map(Run::id).collect(Collectors.toSet());
        present("run", ids, there::contains, missing);
        return found;
    }

    private static List<RunFilter> filters(Context context, Presenter presenter, List<UnknownId> missing) {
        DatabaseJournal journal = presenter.journal();
        List<Long> studies = present(
                "study",
                RunSelection.ids(context, "study"),
                id -> journal.study(id).isPresent(),
                missing);
        List<Long> like = present(
                "run", RunSelection.ids(context, "like"), id -> journal.run(id).isPresent(), missing);
        List<RunFilter> filters = new ArrayList<>();
        if (!studies.isEmpty()) {
            filters.add(RunSelection.filter(context, presenter.catalogue(), studies, List.of()));
        }
        if (!like.isEmpty()) {
            filters.add(RunSelection.filter(context, presenter.catalogue(), List.of(), like));
        }
        return filters;
    }

    /** Those of some ids that are there; the others are added to what is missing. */
    private static List<Long> present(String what, List<Long> ids, LongPredicate there, List<UnknownId> missing) {
        return ids.stream()
                .filter(id -> there.test(id) || !missing.add(new UnknownId(what, id)))
                .toList();
    }

    private static List<Long> ids(Context context) {
        List<Long> ids = new ArrayList<>();
        for (String word : RunSelection.words(context, "runs")) {
            int dash = word.indexOf('-');
            long first = end(word, dash < 0 ? word : word.substring(0, dash));
            long last = dash < 0 ? first : end(word, word.substring(dash + 1));
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

    /** One end of some ids; of "1-", whose other end is nothing, the whole is named. */
    private static long end(String ids, String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new InvalidInput(
                    "runs",
                    ids,
                    "runs (" + ids + ") must be an id, or the lowest and the highest of some, as in 1-20.");
        }
    }
}

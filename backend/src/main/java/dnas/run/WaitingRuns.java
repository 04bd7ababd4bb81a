package dnas.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs that wait for a worker, and whose turn it is: that of whoever has the fewest runs with a worker, of several the one who
 * was served longest ago, and of that one's runs the oldest. Where nobody has to sign in all runs are one person's. A choice
 * looks at one run of each group of runs that can go on or cannot together, not at every run. For one thread at a time.
 */
final class WaitingRuns {
    /** Who launches where nobody has to sign in. */
    private static final String NOBODY = "";

    private final Controllers controllers;
    private final int mostEach;
    private final Map<Group, NavigableMap<Long, Run>> groups = new HashMap<>();
    private final Map<String, Integer> busy = new HashMap<>();
    private final Map<String, Long> lastTurns = new HashMap<>();
    private long turns;

    private record Group(String launcher, long study, Optional<ControllerKey> controller) {}

    /**
     * @param mostEach how many runs that wait or are with a worker one person may have
     */
    WaitingRuns(Controllers controllers, int mostEach) {
        this.controllers = controllers;
        this.mostEach = mostEach;
    }

    /** Lets a run wait, or takes it as it is now. */
    void put(Run run) {
        groups.computeIfAbsent(group(run), same -> new TreeMap<>()).put(run.id(), run);
    }

    void remove(Run run) {
        groups.computeIfPresent(group(run), (same, runs) -> {
            runs.remove(run.id());
            return runs.isEmpty() ? null : runs;
        });
    }

    /** Changes the run that waits under this id, if it waits. */
    void change(Run run, UnaryOperator<Run> change) {
        NavigableMap<Long, Run> runs = groups.get(group(run));
        if (runs != null) {
            runs.computeIfPresent(run.id(), (same, waiting) -> change.apply(waiting));
        }
    }

    int size() {
        return groups.values().stream().mapToInt(NavigableMap::size).sum();
    }

    /**
     * Lets somebody have more runs.
     *
     * @throws Conflict when these would be too many with those that have not ended
     */
    void requireRoom(@Nullable String launchedBy, long more) {
        int unfinished = unfinishedOf(launcher(launchedBy));
        if (more > mostEach - unfinished) {
            throw new Conflict(String.format(
                    Locale.ROOT,
                    "%,d runs of %s have not ended, and %,d more would exceed the %,d that one person may have at once."
                            + " Ask for fewer, wait until some have ended, or stop some.",
                    unfinished,
                    launchedBy == null ? "yours" : launchedBy,
                    more,
                    mostEach));
        }
    }

    private int unfinishedOf(String launcher) {
        return busy.getOrDefault(launcher, 0)
                + groups.entrySet().stream()
                        .filter(entry -> entry.getKey().launcher().equals(launcher))
                        .mapToInt(entry -> entry.getValue().size())
                        .sum();
    }

    /** A worker has the run: its launcher's turn is over. */
    void taken(Run run) {
        remove(run);
        busy.merge(launcher(run.launchedBy()), 1, Integer::sum);
        lastTurns.put(launcher(run.launchedBy()), ++turns);
    }

    /** The worker has the run no more. */
    void released(Run run) {
        busy.computeIfPresent(launcher(run.launchedBy()), (same, runs) -> runs == 1 ? null : runs - 1);
    }

    /**
     * The run whose turn it is, of those that can go on; null where none can. While nothing else goes on, a study's runs that
     * need no controller come before the one that trains it, so that a single worker has something to show at once.
     */
    @Nullable
    Run next() {
        Run next = oldest(groups.values().stream(), turn());
        if (next == null || !busy.isEmpty() || !controllers.mustTrain(next)) {
            return next;
        }
        Run atOnce = oldest(
                groups.entrySet().stream()
                        .filter(entry -> entry.getKey().study() == next.study())
                        .map(Map.Entry::getValue)
                        .filter(runs -> !controllers.mustTrain(first(runs))),
                Comparator.comparing(Run::id));
        return atOnce == null ? next : atOnce;
    }

    private @Nullable Run oldest(Stream<NavigableMap<Long, Run>> of, Comparator<Run> order) {
        return of.map(WaitingRuns::first)
                .filter(controllers::mayGoOn)
                .min(order)
                .orElse(null);
    }

    private static Run first(NavigableMap<Long, Run> runs) {
        return runs.firstEntry().getValue();
    }

    private Comparator<Run> turn() {
        return Comparator.<Run, Integer>comparing(run -> busy.getOrDefault(launcher(run.launchedBy()), 0))
                .thenComparing(run -> lastTurns.getOrDefault(launcher(run.launchedBy()), 0L))
                .thenComparing(Run::id);
    }

    private Group group(Run run) {
        return new Group(launcher(run.launchedBy()), run.study(), Optional.ofNullable(controllers.neededBy(run)));
    }

    private static String launcher(@Nullable String launchedBy) {
        return launchedBy == null ? NOBODY : launchedBy;
    }
}

package dnas.web;

import dnas.InvalidInput;
import dnas.run.Catalogue;
import dnas.run.Run;
import dnas.run.RunState;
import dnas.run.UnknownId;
import dnas.store.RunFilter;
import dnas.store.RunOrder;
import dnas.store.RunReader;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads from an address which runs are meant. */
final class RunSelection {
    private static final int MOST_COMPARED = 500;

    private RunSelection() {}

    /** The filter of a list: text, state, study, space, strategy, signal, tag, like, archived. */
    static RunFilter filter(Context context, Catalogue catalogue) {
        return new RunFilter(
                        text(context, "text"),
                        words(context, "state").stream().map(RunState::named).toList(),
                        words(context, "study").stream()
                                .map(word -> Parameters.number("study", word))
                                .toList(),
                        text(context, "space"),
                        text(context, "strategy"),
                        text(context, "signal"),
                        text(context, "tag"),
                        Parameters.optionalLong(context, "like"),
                        archived(context))
                .with(catalogue);
    }

    static RunOrder order(Context context) {
        String text = text(context, "sort");
        return text == null ? RunOrder.NEWEST : RunOrder.parse(text);
    }

    /** Archived runs are left out unless they are asked for. */
    private static @Nullable Boolean archived(Context context) {
        String text = text(context, "archived");
        if (text == null || text.equals("no")) {
            return false;
        }
        return switch (text) {
            case "yes" -> true;
            case "both" -> null;
            default -> throw new InvalidInput("archived", text, "archived (" + text + ") must be no, yes or both.");
        };
    }

    /**
     * The runs that a comparison names: by their ids, as in {@code runs=1-20,34}, all of studies, and all that differ from
     * one in nothing but the seed.
     *
     * @throws UnknownId when a run or study is not there
     * @throws InvalidInput when none or too many are named
     */
    static List<Run> compared(Context context, Presenter presenter) {
        RunReader reader = presenter.reader();
        Map<Long, Run> found = new TreeMap<>();
        List<Long> ids = ids(context);
        reader.withIds(ids).forEach(run -> found.put(run.id(), run));
        for (Long id : ids) {
            if (!found.containsKey(id)) {
                throw new UnknownId("run", id);
            }
        }
        for (String word : words(context, "study")) {
            long id = Parameters.number("study", word);
            if (presenter.journal().study(id).isEmpty()) {
                throw new UnknownId("study", id);
            }
            add(found, reader, RunFilter.ofStudy(id));
        }
        for (String word : words(context, "like")) {
            long id = Parameters.number("like", word);
            if (presenter.journal().run(id).isEmpty()) {
                throw new UnknownId("run", id);
            }
            add(found, reader, RunFilter.like(id));
        }
        if (found.isEmpty()) {
            throw new InvalidInput(
                    "runs", null, "Name what to compare: runs=1-20,34, study=3 or like=17 (all seeds of run 17).");
        }
        if (found.size() > MOST_COMPARED) {
            throw tooMany(found.size());
        }
        return List.copyOf(found.values());
    }

    private static void add(Map<Long, Run> found, RunReader reader, RunFilter filter) {
        reader.runs(filter, RunOrder.NEWEST, 0, MOST_COMPARED + 1).forEach(run -> found.put(run.id(), run));
    }

    private static List<Long> ids(Context context) {
        List<Long> ids = new ArrayList<>();
        for (String word : words(context, "runs")) {
            int dash = word.indexOf('-');
            long first = Parameters.number("runs", dash < 0 ? word : word.substring(0, dash));
            long last = dash < 0 ? first : Parameters.number("runs", word.substring(dash + 1));
            if (last < first) {
                throw new InvalidInput("runs", word, "runs (" + word + ") must name the lower id first.");
            }
            if (last - first >= MOST_COMPARED || ids.size() + last - first >= MOST_COMPARED) {
                throw new InvalidInput(
                        "runs",
                        word,
                        "runs (" + word + ") names too many; at most " + MOST_COMPARED + " can be compared.");
            }
            for (long id = first; id <= last; id++) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static InvalidInput tooMany(long count) {
        return new InvalidInput(
                "runs", count, count + " runs are too many to compare; name at most " + MOST_COMPARED + ".");
    }

    static List<String> words(Context context, String name) {
        String text = text(context, name);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    static @Nullable String text(Context context, String name) {
        String text = context.queryParam(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}

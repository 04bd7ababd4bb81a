package dnas.web;

import dnas.InvalidInput;
import dnas.run.Catalogue;
import dnas.run.RunState;
import dnas.store.RunFilter;
import dnas.store.RunOrder;
import dnas.store.TitleMatches;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads from an address which runs are meant. */
final class RunSelection {
    private RunSelection() {}

    /** The filter of a list: text, state, study, space, strategy, signal, tag, like, archived, deleted. */
    static RunFilter filter(Context context, Catalogue catalogue) {
        RunFilter filter = filter(context, catalogue, ids(context, "study"), ids(context, "like"));
        return deleted(context) ? filter.ofDeleted() : filter;
    }

    /** The same with the studies, and the runs that others are like, which are meant. */
    static RunFilter filter(Context context, Catalogue catalogue, List<Long> studies, List<Long> like) {
        String text = text(context, "text");
        return new RunFilter(
                text,
                words(context, "state").stream().map(RunState::named).toList(),
                studies,
                text(context, "space"),
                text(context, "strategy"),
                text(context, "signal"),
                text(context, "tag"),
                like,
                archived(context),
                false,
                text == null ? TitleMatches.NONE : TitleMatches.of(text, catalogue));
    }

    /** Ids with commas between them. */
    static List<Long> ids(Context context, String name) {
        return words(context, name).stream()
                .map(word -> Parameters.number(name, word))
                .toList();
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

    /** Deleted runs are left out, or meant alone. */
    private static boolean deleted(Context context) {
        String text = text(context, "deleted");
        return switch (text == null ? "no" : text) {
            case "no" -> false;
            case "yes" -> true;
            default -> throw new InvalidInput("deleted", text, "deleted (" + text + ") must be no or yes.");
        };
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

package dnas.web;

import dnas.Choice;
import dnas.InvalidInput;
import dnas.run.Conflict;
import dnas.run.Remarks;
import dnas.run.Run;
import dnas.run.RunQueue;
import dnas.run.UnknownId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does one thing to many runs. What cannot be done to one of them does not keep it from the others. */
record RunActions(RunQueue queue, JsonMapper json, Listener listener) {
    private static final int MOST = 1000;

    /** Hears of each run that something was done to. */
    interface Listener {
        void done(long run, String action, String detail);
    }

    /** What can be done. */
    private enum Action {
        CANCEL("stopped"),
        RESUME("resumed"),
        ARCHIVE("archived"),
        RESTORE("restored"),
        DELETE("deleted"),
        UNDELETE("restored"),
        TAG("tagged"),
        UNTAG("untagged");

        private final String done;

        Action(String done) {
            this.done = done;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A run that it could not be done to. */
    record Refusal(long run, String reason) {}

    /**
     * What came of it.
     *
     * @param changed runs that it was not so of before
     */
    record Done(int done, List<Long> changed, List<Refusal> refused) {}

    Done perform(String text) {
        JsonNode body = RequestBody.read(text, json, List.of("action", "runs", "tag"), "an action");
        Action action = Choice.named(
                "action", "action", RequestBody.text(body, "action"), List.of(Action.values()), Action::label);
        String tag = action == Action.TAG || action == Action.UNTAG
                ? RequestBody.text(body, "tag").strip()
                : null;
        List<Long> runs = runs(body);
        if (action == Action.TAG) {
            withTag(Remarks.NONE, tag);
        }
        List<Long> changed = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (long run : runs) {
            try {
                if (perform(action, run, tag)) {
                    changed.add(run);
                    listener.done(run, action.done, tag == null ? "" : tag);
                }
            } catch (Conflict | UnknownId impossible) {
                refused.add(new Refusal(run, String.valueOf(impossible.getMessage())));
            } catch (InvalidInput tooManyTags) {
                refused.add(new Refusal(run, tooManyTags.sentence()));
            }
        }
        return new Done(runs.size() - refused.size(), changed, refused);
    }

    /** Whether the run was not so before. */
    private boolean perform(Action action, long run, @Nullable String tag) {
        return switch (action) {
            case CANCEL -> {
                queue.cancel(run);
                yield true;
            }
            case RESUME -> {
                queue.resume(run);
                yield true;
            }
            case ARCHIVE -> remark(run, remarks -> remarks.withArchived(true));
            case RESTORE -> remark(run, remarks -> remarks.withArchived(false));
            case DELETE -> queue.delete(run);
            case UNDELETE -> remark(run, remarks -> remarks.withDeleted(null));
            case TAG -> remark(run, remarks -> withTag(remarks, tag));
            case UNTAG -> remark(run, remarks -> withoutTag(remarks, tag));
        };
    }

    private boolean remark(long run, UnaryOperator<Remarks> change) {
        AtomicReference<Remarks> former = new AtomicReference<>(Remarks.NONE);
        Run after = queue.remark(run, before -> {
            former.set(before);
            return change.apply(before);
        });
        return !after.remarks().equals(former.get());
    }

    private static Remarks withTag(Remarks remarks, @Nullable String tag) {
        return remarks.withTags(
                Stream.concat(remarks.tags().stream(), Stream.ofNullable(tag)).toList());
    }

    private static Remarks withoutTag(Remarks remarks, @Nullable String tag) {
        return remarks.withTags(
                remarks.tags().stream().filter(each -> !each.equals(tag)).toList());
    }

    private static List<Long> runs(JsonNode body) {
        JsonNode node = body.get("runs");
        if (node == null
                || !node.isArray()
                || node.isEmpty()
                || node.size() > MOST
                || !node.valueStream().allMatch(JsonNode::canConvertToLong)) {
            throw new InvalidInput("runs", node, "runs must be a list of 1 to " + MOST + " ids of runs.");
        }
        return node.valueStream().map(JsonNode::longValue).distinct().toList();
    }
}

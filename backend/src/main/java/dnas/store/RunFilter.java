package dnas.store;

import dnas.run.RunState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are meant; what is null or empty asks for nothing.
 *
 * @param text found in the study's name, the strategy as it is named or shown, the note or a tag, in upper or lower case; or
 *     the run's id
 * @param states one of them
 * @param studies one of them
 * @param space name of the search space
 * @param strategy name of the strategy with its settings
 * @param signal label of the signal
 * @param tag one of the run's tags
 * @param like ids of runs: they differ from one of them in nothing but the seed
 * @param archived whether archived runs are meant, or those that are not; null for both
 * @param deleted whether deleted runs are meant, or those that are not
 * @param titled where the text is found in titles
 */
public record RunFilter(
        @Nullable String text,
        List<RunState> states,
        List<Long> studies,
        @Nullable String space,
        @Nullable String strategy,
        @Nullable String signal,
        @Nullable String tag,
        List<Long> like,
        @Nullable Boolean archived,
        boolean deleted,
        TitleMatches titled) {
    /** As people see it: "dense-sampling:no-regions" is "dense sampling, no regions". */
    private static final String SHOWN_STRATEGY =
            "lower(replace(replace(replace(r.strategy, '-', ' '), ':', ', '), '+', ', '))";

    public RunFilter {
        states = List.copyOf(states);
        studies = List.copyOf(studies);
        like = List.copyOf(like);
    }

    /** The same of archived runs, of others, or of both where it is null. */
    public RunFilter withArchived(@Nullable Boolean meant) {
        return new RunFilter(text, states, studies, space, strategy, signal, tag, like, meant, deleted, titled);
    }

    /** The same of deleted runs, archived or not. */
    public RunFilter ofDeleted() {
        return new RunFilter(text, states, studies, space, strategy, signal, tag, like, null, true, titled);
    }

    /** The same of some studies. */
    public RunFilter of(List<Long> someStudies) {
        return new RunFilter(text, states, someStudies, space, strategy, signal, tag, like, archived, deleted, titled);
    }

    /** Conditions on {@code runs r} and {@code studies s}, beginning with "where"; every value is bound by name. */
    String where() {
        List<String> conditions = new ArrayList<>(List.of(deleted ? "r.deleted is not null" : "r.deleted is null"));
        if (text != null) {
            conditions.add("(lower(s.name) like :text escape '!' or lower(r.strategy) like :text escape '!'"
                    + " or " + SHOWN_STRATEGY + " like :text escape '!'"
                    + " or s.space = any(:titledSpaces) or s.space || ' ' || s.signal = any(:titledSignals)"
                    + " or lower(r.note) like :text escape '!' or lower(r.tags) like :text escape '!'"
                    + " or cast(r.id as varchar(20)) = :exactly)");
        }
        if (!states.isEmpty()) {
            conditions.add("r.state = any(:states)");
        }
        if (!studies.isEmpty()) {
            conditions.add("r.study = any(:studies)");
        }
        addEqual(conditions, "s.space", "space", space);
        addEqual(conditions, "r.strategy", "strategy", strategy);
        addEqual(conditions, "s.signal", "signal", signal);
        addEqual(conditions, "r.archived", "archived", archived);
        if (tag != null) {
            conditions.add("r.tags like :tag escape '!'");
        }
        if (!like.isEmpty()) {
            conditions.add(
                    "exists (select 1 from runs lr join studies ls on ls.id = lr.study where lr.id = any(:like) and "
                            + SetupColumns.equal("lr", "ls") + ")");
        }
        return " where " + String.join(" and ", conditions);
    }

    private static void addEqual(List<String> conditions, String column, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " = :" + name);
        }
    }

    /** What {@link #where} names. */
    Map<String, Object> bindings() {
        Map<String, Object> values = new LinkedHashMap<>();
        if (text != null) {
            values.put("text", "%" + escaped(text.toLowerCase(Locale.ROOT)) + "%");
            values.put("exactly", text);
            values.put("titledSpaces", titled.spaces().toArray(String[]::new));
            values.put("titledSignals", titled.signals().toArray(String[]::new));
        }
        if (!states.isEmpty()) {
            values.put("states", states.stream().map(RunState::label).toArray(String[]::new));
        }
        if (!studies.isEmpty()) {
            values.put("studies", studies.toArray(Long[]::new));
        }
        if (!like.isEmpty()) {
            values.put("like", like.toArray(Long[]::new));
        }
        if (tag != null) {
            values.put("tag", "%," + escaped(tag) + ",%");
        }
        putKnown(values, "space", space);
        putKnown(values, "strategy", strategy);
        putKnown(values, "signal", signal);
        putKnown(values, "archived", archived);
        return values;
    }

    private static void putKnown(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}

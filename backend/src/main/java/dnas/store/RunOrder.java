package dnas.store;

import dnas.Choice;
import dnas.InvalidInput;
import dnas.run.RunState;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * By what lists of runs and of their groups are ordered; what is unknown comes last either way.
 *
 * @param by what
 * @param descending whether the highest comes first
 */
public record RunOrder(By by, boolean descending) {
    /** Newest first. */
    public static final RunOrder NEWEST = new RunOrder(By.ID, true);

    /**
     * What can be ordered by. A group has the highest id, the mean accuracy, the summed queries and times of its runs; a study,
     * whose runs are of several strategies, their best accuracy.
     */
    @SuppressWarnings("ImmutableEnumChecker") // references to methods hold nothing
    public enum By {
        ID("r.id", "r.study", GroupRow::lastRun),
        STATE(
                "r.state <bytewise>",
                "sum(case when r.state = 'failed' then 1 else 0 end)",
                row -> row.count(RunState.FAILED)),
        STUDY("lower(s.name) <bytewise>", "min(lower(s.name) <bytewise>)", GroupRow::lastRun),
        STRATEGY("r.strategy <bytewise>", "min(r.strategy <bytewise>)", row -> row.setup()
                .strategy()),
        SPACE("s.space <bytewise>", "min(s.space <bytewise>)", row -> row.setup()
                .space()),
        SEED("r.seed", "count(distinct r.seed)", GroupRow::seeds),
        QUERIED("r.queried", "sum(r.queried)", GroupRow::queried),
        ACCURACY("r.incumbent_test_accuracy", "max(r.incumbent_test_accuracy)", GroupRow::mean),
        BEST("r.incumbent_test_accuracy", "max(r.incumbent_test_accuracy)", GroupRow::best),
        FLOPS("nullif(r.incumbent_flops, 0)", "max(nullif(r.incumbent_flops, 0))", GroupRow::knownFlops),
        LIMIT(
                "r.flops_max",
                "max(r.flops_max)",
                row -> row.setup().limits().flops().max()),
        SECONDS(
                "case when r.state = 'finished' then r.controller_seconds + r.search_seconds end",
                "sum(case when r.state = 'finished' then r.controller_seconds + r.search_seconds end)",
                GroupRow::seconds);

        private final String column;
        private final String ofStudy;
        private final Function<GroupRow, ? extends @Nullable Object> ofGroup;

        By(String column, String ofStudy, Function<GroupRow, ? extends @Nullable Object> ofGroup) {
            this.column = column;
            this.ofStudy = ofStudy;
            this.ofGroup = ofGroup;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads a name, with a minus before it for the highest first.
     *
     * @throws InvalidInput when there is none of this name
     */
    public static RunOrder parse(String text) {
        boolean descending = text.startsWith("-");
        return new RunOrder(
                Choice.named("sort", "order", descending ? text.substring(1) : text, List.of(By.values()), By::label),
                descending);
    }

    String ofRuns() {
        return " order by " + by.column + direction() + ", r.id desc";
    }

    /** Of runs that are grouped by their study. */
    String ofStudies() {
        return " order by " + by.ofStudy + direction() + ", r.study desc";
    }

    @SuppressWarnings("unchecked") // what groups are ordered by is of one comparable type
    Comparator<GroupRow> ofGroups() {
        Comparator<Comparable<Object>> natural = Comparator.naturalOrder();
        return Comparator.comparing(
                        (GroupRow row) -> (Comparable<Object>) by.ofGroup.apply(row),
                        Comparator.nullsLast(descending ? natural.reversed() : natural))
                .thenComparing(Comparator.comparingLong(GroupRow::lastRun).reversed());
    }

    private String direction() {
        return (descending ? " desc" : " asc") + " nulls last";
    }
}

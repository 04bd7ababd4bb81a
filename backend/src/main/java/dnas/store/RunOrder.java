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

    /** What can be ordered by. A group has the highest id, the mean accuracy, the summed queries and times of its runs. */
    @SuppressWarnings("ImmutableEnumChecker") // references to methods hold nothing
    public enum By {
        ID("r.id", GroupRow::lastRun),
        STATE("r.state", row -> row.count(RunState.FAILED)),
        STUDY("lower(s.name)", GroupRow::lastRun),
        STRATEGY("r.strategy", row -> row.setup().strategy()),
        SPACE("s.space", row -> row.setup().space()),
        SEED("r.seed", GroupRow::seeds),
        QUERIED("r.queried", GroupRow::queried),
        ACCURACY("r.incumbent_test_accuracy", GroupRow::mean),
        BEST("r.incumbent_test_accuracy", GroupRow::best),
        FLOPS("r.incumbent_flops", GroupRow::bestFlops),
        LIMIT("r.flops_max", row -> row.setup().limits().flops().max()),
        SECONDS("r.controller_seconds + r.search_seconds", GroupRow::seconds);

        private final String column;
        private final Function<GroupRow, ? extends @Nullable Object> ofGroup;

        By(String column, Function<GroupRow, ? extends @Nullable Object> ofGroup) {
            this.column = column;
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

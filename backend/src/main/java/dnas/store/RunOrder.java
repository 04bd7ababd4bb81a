package dnas.store;

import dnas.Choice;
import dnas.InvalidInput;
import java.util.List;
import java.util.Locale;

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
    public enum By {
        ID("r.id", "last_run"),
        STATE("r.state", "failed"),
        STUDY("lower(s.name)", "last_run"),
        STRATEGY("r.strategy", "strategy"),
        SPACE("s.space", "space"),
        SEED("r.seed", "seeds"),
        QUERIED("r.queried", "queried"),
        ACCURACY("r.incumbent_test_accuracy", "mean"),
        BEST("r.incumbent_test_accuracy", "best"),
        FLOPS("r.incumbent_flops", "best_flops"),
        LIMIT("r.flops_max", "flops_max"),
        SECONDS("r.controller_seconds + r.search_seconds", "seconds");

        private final String column;
        private final String ofGroup;

        By(String column, String ofGroup) {
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

    String ofGroups() {
        return " order by " + by.ofGroup + direction() + ", last_run desc";
    }

    private String direction() {
        return (descending ? " desc" : " asc") + " nulls last";
    }
}

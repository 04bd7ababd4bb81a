package dnas.store;

import dnas.run.RunState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters that ask for one thing. */
public final class Filters {
    private Filters() {}

    /** Everything, archived or not. */
    public static RunFilter all() {
        return inStates();
    }

    public static RunFilter inStates(RunState... states) {
        return of(null, List.of(states), List.of(), List.of(), null, TitleMatches.NONE);
    }

    public static RunFilter text(String text) {
        return of(text, List.of(), List.of(), List.of(), null, TitleMatches.NONE);
    }

    public static RunFilter titled(String text, TitleMatches titled) {
        return of(text, List.of(), List.of(), List.of(), null, titled);
    }

    public static RunFilter ofStudy(long study) {
        return of(null, List.of(), List.of(study), List.of(), null, TitleMatches.NONE);
    }

    public static RunFilter like(Long... runs) {
        return of(null, List.of(), List.of(), List.of(runs), null, TitleMatches.NONE);
    }

    public static RunFilter archived(boolean archived) {
        return of(null, List.of(), List.of(), List.of(), archived, TitleMatches.NONE);
    }

    private static RunFilter of(
            @Nullable String text,
            List<RunState> states,
            List<Long> studies,
            List<Long> like,
            @Nullable Boolean archived,
            TitleMatches titled) {
        return new RunFilter(text, states, studies, null, null, null, null, like, archived, false, titled);
    }
}

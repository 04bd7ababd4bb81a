package dnas.run;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.search.SearchEvent;
import dnas.search.TraceEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final SearchEvent.Finished END = new SearchEvent.Finished(0, 0, 0, 1);
    private final Replay replay = new Replay(List.of(entry(1, "aa"), entry(2, "bb")));

    private static TraceEntry entry(int query, String hash) {
        return new TraceEntry(query, hash, 0.9, 0.9, 1, 1, hash, 0.9);
    }

    private static SearchEvent asked(int query, String hash) {
        return new SearchEvent.Evaluated(entry(query, hash), 0, 0);
    }

    @Test
    void theSameQueriesAndThenNewOnesAreNoContradiction() {
        assertThat(List.of(asked(1, "aa"), asked(2, "bb"), asked(3, "cc"), END))
                .allSatisfy(event -> assertThat(replay.contradiction(event)).isEmpty());
    }

    @Test
    void anotherArchitectureThanStoredIsNamedWithItsQuery() {
        assertThat(replay.contradiction(asked(1, "aa"))).isEmpty();
        assertThat(replay.contradiction(asked(2, "zz")))
                .contains("At query 2 the replay asked for architecture zz, but bb is stored.");
    }

    @Test
    void anEndBeforeAllThatIsStoredIsNamed() {
        assertThat(replay.contradiction(asked(1, "aa"))).isEmpty();
        assertThat(replay.contradiction(END)).contains("The replay ended after 1 of the 2 stored queries.");
    }
}

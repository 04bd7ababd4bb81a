package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActionLogTest extends StoreTest {
    @Test
    void actionsAreListedNewestFirstAndByWhatTheyWereDoneTo() {
        ActionLog log = new ActionLog(database);
        log.note("ada", "launched", "study", 1, "");
        log.note(null, "stopped", "run", 1, "x".repeat(2_000));
        log.note("ada", "stopped", "study", 1, "two runs");

        assertThat(log.count()).isEqualTo(3);
        assertThat(log.page(0, 2)).extracting(ActionRow::detail).startsWith("two runs");
        assertThat(log.page(1, 2)).extracting(ActionRow::action).containsExactly("launched");
        assertThat(log.of("study", 1)).extracting(ActionRow::action).containsExactly("launched", "stopped");
        assertThat(log.of("run", 1)).singleElement().satisfies(row -> {
            assertThat(row.account()).isNull();
            assertThat(row.detail()).hasSize(1_000).endsWith("…");
        });
    }
}

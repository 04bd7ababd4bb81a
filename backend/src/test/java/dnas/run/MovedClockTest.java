package dnas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** The clock of the machine is moved while runs are at work. */
class MovedClockTest extends WorkersTest {
    private static final Duration DAY = Duration.ofDays(1);

    private void move(Duration by) {
        clock = InstantSource.offset(InstantSource.system(), by);
    }

    @Test
    void aRunNeverStartsBeforeItWasQueuedNorEndsBeforeItStarted() {
        Run run = launch("slow", 60, 1L).get(0);
        await().until(() -> now(run).tally().queried() > 0);
        move(DAY.negated());
        Run later = launch("slow", 10, 2L).get(0);

        assertThat(ended(run).ended()).isEqualTo(now(run).started());
        assertThat(now(run).started()).isAfterOrEqualTo(now(run).created());
        assertThat(ended(later).ended())
                .isAfter(now(later).started())
                .isBefore(Instant.now().minus(DAY.dividedBy(2)));
        assertThat(studies())
                .extracting(Study::id)
                .as("newest first")
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void aRunThatIsTakenAfterTheClockWasMovedBackStartsWhenItWasQueued() {
        launch("slow", 40, 1L, 2L);
        Run waits = launch("quick", 10, 3L).get(0);
        move(DAY.negated());

        assertThat(ended(waits).started()).isEqualTo(waits.created());
    }

    @Test
    void runsGoOnWhenTheClockIsMovedForward() {
        Run run = launch("slow", 60, 1L).get(0);
        await().until(() -> now(run).tally().queried() > 0);
        move(DAY);

        assertThat(ended(run).state()).isEqualTo(RunState.FINISHED);
        assertThat(now(run).deaths()).as("no worker was taken for hung").isZero();
        assertThat(now(run).tally().searchSeconds())
                .as("is measured, not read from the clock")
                .isLessThan(60);
    }
}

package dnas.run;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.search.TraceEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Resume by replay, by the code that made what is stored and by other code. */
class ResumeTest extends WorkersTest {
    @Test
    void runsOfAServerThatStoppedAreResumedByTheNext() {
        Run run = launch("slow", 60, 4L).get(0);
        awaitQueries(run, 5);
        stop();
        start();

        assertThat(ended(run).state()).isEqualTo(RunState.FINISHED);
        assertThat(journal.trace(run.id()))
                .extracting(TraceEntry::query)
                .hasSize(60)
                .doesNotHaveDuplicates();
    }

    /** A run of 60 queries, stopped after a few; then the server is started anew with workers of other versions. */
    private Run resumedWith(Versions versions) {
        Run run = launch("slow", 60, 4L).get(0);
        awaitQueries(run, 6);
        stop();
        start(versions);
        return ended(run);
    }

    @Test
    void aRunThatOtherCodeResumesAlikeNamesThatCode() {
        Run run = resumedWith(new Versions("newer", FakeSearch.VERSIONS.dataSha256()));

        assertThat(run.state()).isEqualTo(RunState.FINISHED);
        assertThat(run.versions().code()).isEqualTo("newer");
    }

    @Test
    void aRunThatOtherCodeResumesDifferentlyFailsAndKeepsItsEvaluationsAndItsCode() {
        Run run = resumedWith(new Versions("other", FakeSearch.VERSIONS.dataSha256()));
        List<TraceEntry> kept = journal.trace(run.id());

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.reason())
                .startsWith("At query 5 the replay asked for architecture ")
                .contains("made with code fake")
                .contains("this is code other")
                .contains("launch the study anew");
        assertThat(run.versions()).isEqualTo(FakeSearch.VERSIONS);
        assertThat(kept).hasSizeGreaterThanOrEqualTo(6).hasSize(run.tally().queried());

        stop();
        start();
        queue.resume(run.id());

        assertThat(ended(run).state()).isEqualTo(RunState.FINISHED);
        assertThat(journal.trace(run.id())).hasSize(60).startsWith(kept.toArray(TraceEntry[]::new));
    }

    @Test
    void aRunThatOtherCodeEndsBeforeWhatIsStoredFails() {
        Run run = resumedWith(new Versions("short", FakeSearch.VERSIONS.dataSha256()));

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.reason())
                .startsWith("The replay ended after 4 of the " + run.tally().queried());
        assertThat(journal.trace(run.id())).hasSize(run.tally().queried());
    }

    @Test
    void aRunIsNotResumedOnOtherData() {
        Run run = resumedWith(new Versions("fake", "b".repeat(64)));

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.reason()).startsWith("The data set has changed");
        assertThat(run.versions()).isEqualTo(FakeSearch.VERSIONS);
        assertThat(journal.trace(run.id())).hasSize(run.tally().queried());
    }
}

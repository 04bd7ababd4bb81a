package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.run.NewStudy;
import dnas.run.Run;
import dnas.run.RunState;
import dnas.space.FlopsRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunFilterTest extends StoredRunsTest {
    @Test
    void textIsFoundInNamesNotesAndTagsAsItStands() {
        List<Run> runs = study("100 % of it", 1L);
        study("another_one", 1L);
        remark(runs.get(1), "Looks ODD", false, "paper");

        assertThat(found(Filters.text("100 %"))).hasSize(4);
        assertThat(found(Filters.text("0 %_"))).isEmpty();
        assertThat(found(Filters.text("odd"))).containsExactly(runs.get(1).id());
        assertThat(found(Filters.text("PAPER"))).containsExactly(runs.get(1).id());
        assertThat(found(Filters.text(String.valueOf(runs.get(2).id()))))
                .containsExactly(runs.get(2).id());
        assertThat(found(Filters.text("' or 1=1 --"))).isEmpty();
    }

    @Test
    void textIsFoundInStrategiesAsTheyAreShown() {
        List<Run> runs = journal.runsOf(journal.add(new NewStudy(
                        "study",
                        "space",
                        List.of("local-search", "dense-sampling:no-regions+d2"),
                        "signal",
                        10,
                        List.of(FlopsRange.ALL),
                        List.of(),
                        List.of(1L),
                        1))
                .id());

        assertThat(found(Filters.text("Local search")))
                .containsExactly(runs.get(0).id());
        assertThat(found(Filters.text("local-search")))
                .containsExactly(runs.get(0).id());
        assertThat(found(Filters.text("sampling, no regions, d2")))
                .containsExactly(runs.get(1).id());
        assertThat(found(Filters.text("local_search"))).isEmpty();
    }

    @Test
    void textIsFoundInTheTitlesOfSpacesAndSignals() {
        study("study", 1L);

        assertThat(found(Filters.titled("Title", new TitleMatches(List.of("space"), List.of()))))
                .hasSize(4);
        assertThat(found(Filters.titled("Title", new TitleMatches(List.of(), List.of("space signal")))))
                .hasSize(4);
        assertThat(found(Filters.titled("Title", new TitleMatches(List.of("other"), List.of("other signal")))))
                .as("the same signal of another space")
                .isEmpty();
    }

    @Test
    void filtersJoin() {
        List<Run> runs = study("first", 1L, 2L);
        study("second", 1L);
        finish(runs.get(0), .9, 7);
        remark(runs.get(0), "", false, "good", "best");

        assertThat(found(Filters.inStates(RunState.FINISHED)))
                .containsExactly(runs.get(0).id());
        assertThat(found(Filters.inStates(RunState.FAILED))).isEmpty();
        assertThat(found(Filters.ofStudy(runs.get(0).study()))).hasSize(8);
        assertThat(found(new RunFilter(
                        null,
                        List.of(),
                        List.of(),
                        "space",
                        "one",
                        "signal",
                        "best",
                        List.of(),
                        false,
                        false,
                        TitleMatches.NONE)))
                .containsExactly(runs.get(0).id());
        assertThat(found(new RunFilter(
                        null, List.of(), List.of(), null, null, null, "be", List.of(), null, false, TitleMatches.NONE)))
                .isEmpty();
        assertThat(reader.countRuns(Filters.all())).isEqualTo(12);
        assertThat(reader.tags()).containsExactly("best", "good");
    }

    @Test
    void archivedRunsAreKeptAndFoundWhenAskedFor() {
        List<Run> runs = study("study", 1L);
        remark(runs.get(0), "", true);

        assertThat(found(Filters.archived(false))).hasSize(3);
        assertThat(found(Filters.archived(true))).containsExactly(runs.get(0).id());
        assertThat(found(Filters.all())).hasSize(4);
        finish(runs.get(0), .5, 1);
        assertThat(journal.run(runs.get(0).id()).orElseThrow().remarks().archived())
                .as("a change of state leaves remarks alone")
                .isTrue();
    }

    @Test
    void thoseLikeSomeRunsAreOfTheirSetups() {
        List<Run> runs = study("study", 1L, 2L);
        List<Run> same = study("same", 3L);
        Run first = runs.get(0);
        Run other = runs.get(1);

        assertThat(found(Filters.like(first.id())))
                .containsExactly(first.id(), runs.get(4).id(), same.get(0).id());
        assertThat(found(Filters.like(first.id(), other.id(), same.get(0).id())))
                .hasSize(6);
    }
}

package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dnas.run.Incumbent;
import dnas.run.NewStudy;
import dnas.run.Remarks;
import dnas.run.Run;
import dnas.run.RunState;
import dnas.run.comparison.Trajectory;
import dnas.space.FlopsRange;
import dnas.space.MeasureLimit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReaderTest {
    private static final RunFilter ALL = inStates();
    private static final FlopsRange NARROW = new FlopsRange(0, 500);

    @TempDir
    Path data;

    private Database database;
    private DatabaseJournal journal;
    private RunReader reader;

    @BeforeEach
    void open() {
        database = Database.open(data);
        journal = new DatabaseJournal(database);
        reader = new RunReader(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Two strategies in two ranges with some seeds. */
    private List<Run> study(String name, Long... seeds) {
        NewStudy plan = new NewStudy(
                name,
                "space",
                List.of("one", "other"),
                "signal",
                10,
                List.of(NARROW, FlopsRange.ALL),
                List.of(new MeasureLimit("latency", null, 5.5)),
                List.of(seeds),
                1);
        return journal.runsOf(journal.add(plan).id());
    }

    private void finish(Run run, double accuracy, long flops) {
        Run.Tally tally = new Run.Tally(10, 0, 0, new Incumbent("hash", accuracy, accuracy, flops, 1), 1, 2);
        journal.update(run.with(tally).ended(RunState.FINISHED, null, Instant.EPOCH));
    }

    private void remark(Run run, String note, boolean archived, String... tags) {
        journal.remark(run.with(new Remarks(note, List.of(tags), archived)));
    }

    private static RunFilter inStates(RunState... states) {
        return new RunFilter(null, List.of(states), List.of(), null, null, null, null, null, null);
    }

    private List<Long> found(RunFilter filter) {
        return reader.runs(filter, RunOrder.parse("id"), 0, 100).stream()
                .map(Run::id)
                .toList();
    }

    private static RunFilter text(String text) {
        return new RunFilter(text, List.of(), List.of(), null, null, null, null, null, null);
    }

    @Test
    void aRunOfALadderHasItsOwnRange() {
        List<Run> runs = study("ladder", 1L, 2L);

        assertThat(runs)
                .extracting(run -> run.spec().seed() + " " + run.spec().strategy() + " "
                        + run.spec().limits().flops().max())
                .containsExactly(
                        "1 one 500",
                        "1 other 500",
                        "1 one " + Long.MAX_VALUE,
                        "1 other " + Long.MAX_VALUE,
                        "2 one 500",
                        "2 other 500",
                        "2 one " + Long.MAX_VALUE,
                        "2 other " + Long.MAX_VALUE);
        assertThat(journal.study(runs.get(0).study()).orElseThrow().plan().ladder())
                .containsExactly(NARROW, FlopsRange.ALL);
    }

    @Test
    void textIsFoundInNamesNotesAndTagsAsItStands() {
        List<Run> runs = study("100 % of it", 1L);
        study("another_one", 1L);
        remark(runs.get(1), "Looks ODD", false, "paper");

        assertThat(found(text("100 %"))).hasSize(4);
        assertThat(found(text("0 %_"))).isEmpty();
        assertThat(found(text("odd"))).containsExactly(runs.get(1).id());
        assertThat(found(text("PAPER"))).containsExactly(runs.get(1).id());
        assertThat(found(text(String.valueOf(runs.get(2).id()))))
                .containsExactly(runs.get(2).id());
        assertThat(found(text("' or 1=1 --"))).isEmpty();
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

        assertThat(found(text("Local search"))).containsExactly(runs.get(0).id());
        assertThat(found(text("local-search"))).containsExactly(runs.get(0).id());
        assertThat(found(text("sampling, no regions, d2")))
                .containsExactly(runs.get(1).id());
        assertThat(found(text("local_search"))).isEmpty();
    }

    @Test
    void textIsFoundInTheTitlesOfSpacesAndSignals() {
        study("study", 1L);

        assertThat(found(titled(List.of("space"), List.of()))).hasSize(4);
        assertThat(found(titled(List.of(), List.of("space signal")))).hasSize(4);
        assertThat(found(titled(List.of("other"), List.of("other signal"))))
                .as("the same signal of another space")
                .isEmpty();
    }

    private static RunFilter titled(List<String> spaces, List<String> signals) {
        TitleMatches titles = new TitleMatches(spaces, signals);
        return new RunFilter("Title", List.of(), List.of(), null, null, null, null, null, null, titles);
    }

    @Test
    void studiesAreThoseOfTheRunsThatAreMeant() {
        List<Run> first = study("b", 1L, 2L);
        List<Run> second = study("a", 1L);
        finish(first.get(1), .7, 5);
        finish(second.get(0), .9, 5);
        second.subList(1, 4).forEach(run -> remark(run, "", true));

        assertThat(studies(ALL, "-id")).containsExactly("a", "b");
        assertThat(studies(ALL, "study")).containsExactly("a", "b");
        assertThat(studies(ALL, "accuracy")).containsExactly("b", "a");
        assertThat(studies(inStates(RunState.QUEUED), "-accuracy"))
                .as("nothing that is meant has an accuracy")
                .containsExactly("a", "b");
        assertThat(studies(ALL, "-seed")).containsExactly("b", "a");
        assertThat(studies(text("b"), "-id")).containsExactly("b");
        assertThat(reader.countStudies(ALL)).isEqualTo(2);
        assertThat(reader.studies(ALL, RunOrder.NEWEST, 1, 1))
                .extracting(study -> study.plan().name())
                .containsExactly("b");

        RunFilter kept = new RunFilter(null, List.of(), List.of(), null, null, null, null, null, false);
        assertThat(reader.runsOf(reader.studies(kept, RunOrder.NEWEST, 0, 10), kept))
                .containsOnlyKeys(first.get(0).study(), second.get(0).study())
                .containsEntry(
                        second.get(0).study(),
                        journal.runsOf(second.get(0).study()).subList(0, 1))
                .containsEntry(first.get(0).study(), journal.runsOf(first.get(0).study()));
        assertThat(reader.runsOf(List.of(), ALL)).isEmpty();
        assertThat(reader.ids(kept))
                .containsEntry(second.get(0).study(), List.of(second.get(0).id()))
                .containsEntry(first.get(0).study(), first.stream().map(Run::id).toList());
    }

    private List<String> studies(RunFilter filter, String order) {
        return reader.studies(filter, RunOrder.parse(order), 0, 10).stream()
                .map(study -> study.plan().name())
                .toList();
    }

    @Test
    void filtersJoin() {
        List<Run> runs = study("first", 1L, 2L);
        study("second", 1L);
        finish(runs.get(0), .9, 7);
        remark(runs.get(0), "", false, "good", "best");

        assertThat(found(inStates(RunState.FINISHED)))
                .containsExactly(runs.get(0).id());
        assertThat(found(inStates(RunState.FAILED))).isEmpty();
        assertThat(found(ofStudy(runs.get(0).study()))).hasSize(8);
        assertThat(found(new RunFilter(null, List.of(), List.of(), "space", "one", "signal", "best", null, false)))
                .containsExactly(runs.get(0).id());
        assertThat(found(new RunFilter(null, List.of(), List.of(), null, null, null, "be", null, null)))
                .isEmpty();
        assertThat(reader.countRuns(ALL)).isEqualTo(12);
        assertThat(reader.tags()).containsExactly("best", "good");
    }

    @Test
    void archivedRunsAreKeptAndFoundWhenAskedFor() {
        List<Run> runs = study("study", 1L);
        remark(runs.get(0), "", true);

        assertThat(found(new RunFilter(null, List.of(), List.of(), null, null, null, null, null, false)))
                .hasSize(3);
        assertThat(found(new RunFilter(null, List.of(), List.of(), null, null, null, null, null, true)))
                .containsExactly(runs.get(0).id());
        assertThat(found(ALL)).hasSize(4);
        finish(runs.get(0), .5, 1);
        assertThat(journal.run(runs.get(0).id()).orElseThrow().remarks().archived())
                .as("a change of state leaves remarks alone")
                .isTrue();
    }

    @Test
    void ordersPutTheUnknownLast() {
        List<Run> runs = study("study", 1L);
        finish(runs.get(1), .5, 1);
        finish(runs.get(2), .7, 1);

        assertThat(reader.runs(ALL, RunOrder.parse("accuracy"), 0, 3))
                .extracting(Run::id)
                .startsWith(runs.get(1).id(), runs.get(2).id());
        assertThat(reader.runs(ALL, RunOrder.parse("-accuracy"), 0, 2))
                .extracting(Run::id)
                .containsExactly(runs.get(2).id(), runs.get(1).id());
        assertThat(reader.runs(ALL, RunOrder.parse("-accuracy"), 1, 3)).hasSize(1);
    }

    @Test
    void groupsAreOfEverythingButTheSeedOverStudies() {
        List<Run> first = study("first", 1L, 2L);
        List<Run> second = study("second", 2L);
        finish(first.get(0), .6, 70);
        finish(first.get(4), .1, 80);
        finish(second.get(0), .8, 90);

        GroupPage found = reader.groups(ALL, RunOrder.parse("-accuracy"), 0, 10);
        List<GroupRow> groups = found.items();

        assertThat(found.total()).isEqualTo(4);
        assertThat(reader.groups(ALL, RunOrder.NEWEST, 1, 3).items()).hasSize(1);
        GroupRow best = groups.get(0);
        assertThat(best.setup().strategy()).isEqualTo("one");
        assertThat(best.setup().limits().flops().max()).isEqualTo(500);
        assertThat(best.runs()).isEqualTo(3);
        assertThat(best.seeds()).isEqualTo(2);
        assertThat(best.count(RunState.FINISHED)).isEqualTo(3);
        assertThat(best.mean()).isEqualTo(.7, within(1e-12));
        assertThat(best.end()).isNotNull().satisfies(end -> assertThat(end.n())
                .as("one a seed, the latest")
                .isEqualTo(2));
        assertThat(best.best()).isEqualTo(.8);
        assertThat(best.bestFlops()).isEqualTo(90);
        assertThat(best.queried()).isEqualTo(30);
        assertThat(best.seconds()).isEqualTo(9);
        assertThat(groups.get(1).mean()).isNull();
        assertThat(groups.get(1).count(RunState.QUEUED)).isEqualTo(3);
        assertThat(found(like(first.get(4).id())))
                .containsExactly(
                        first.get(0).id(), first.get(4).id(), second.get(0).id());
        assertThat(reader.groups(like(first.get(0).id()), RunOrder.NEWEST, 0, 10)
                        .items())
                .hasSize(1);
    }

    @Test
    void everyOrderCanBeAskedFor() {
        study("study", 1L);
        for (RunOrder.By by : RunOrder.By.values()) {
            assertThat(reader.runs(ALL, new RunOrder(by, true), 0, 10)).hasSize(4);
            assertThat(reader.groups(ALL, new RunOrder(by, false), 0, 10).items())
                    .hasSize(4);
            assertThat(reader.studies(ALL, new RunOrder(by, true), 0, 10)).hasSize(1);
        }
    }

    @Test
    void trajectoriesAreInTheOrderOfTheirQueries() {
        List<Run> runs = study("study", 1L);
        journal.append(
                runs.get(1),
                IntStream.rangeClosed(1, 400).mapToObj(JournalContract::entry).toList());

        assertThat(reader.trajectories(List.of(runs.get(0).id(), runs.get(1).id())))
                .containsOnlyKeys(runs.get(1).id());
        Trajectory read =
                reader.trajectories(List.of(runs.get(1).id())).get(runs.get(1).id());
        assertThat(read.queries()).isEqualTo(400);
        assertThat(IntStream.of(0, 1, 399).mapToLong(read::flops))
                .containsExactly(1_000_000L, 2_000_000L, 400_000_000L);
        assertThat(reader.withIds(List.of(runs.get(2).id(), 999L)))
                .extracting(Run::id)
                .containsExactly(runs.get(2).id());
    }

    private static RunFilter ofStudy(long study) {
        return new RunFilter(null, List.of(), List.of(study), null, null, null, null, null, null);
    }

    private static RunFilter like(long run) {
        return new RunFilter(null, List.of(), List.of(), null, null, null, null, run, null);
    }
}

package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dnas.run.Run;
import dnas.run.RunState;
import dnas.run.comparison.Trajectory;
import dnas.space.FlopsRange;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunReaderTest extends StoredRunsTest {
    private static final RunFilter ALL = Filters.all();

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
    void studiesAreThoseOfTheRunsThatAreMeant() {
        List<Run> first = study("b", 1L, 2L);
        List<Run> second = study("a", 1L);
        finish(first.get(1), .7, 5);
        finish(second.get(0), .9, 5);
        second.subList(1, 4).forEach(run -> remark(run, "", true));

        assertThat(studies(ALL, "-id")).containsExactly("a", "b");
        assertThat(studies(ALL, "study")).containsExactly("a", "b");
        assertThat(studies(ALL, "accuracy")).containsExactly("b", "a");
        assertThat(studies(Filters.inStates(RunState.QUEUED), "-accuracy"))
                .as("nothing that is meant has an accuracy")
                .containsExactly("a", "b");
        assertThat(studies(ALL, "-seed")).containsExactly("b", "a");
        assertThat(studies(Filters.text("b"), "-id")).containsExactly("b");
        assertThat(reader.countStudies(ALL)).isEqualTo(2);
        assertThat(reader.studies(ALL, RunOrder.NEWEST, 1, 1))
                .extracting(study -> study.plan().name())
                .containsExactly("b");

        RunFilter kept = Filters.archived(false);
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

    /** As PostgreSQL's does in most languages, which would put "a" before "B" and "_" before both. */
    @Test
    void namesAreOrderedByTheirCharactersWhateverTheLanguageOfTheDatabase() {
        List.of("b", "_", "A", "é", "a b", "Z", "a-c", "10", "9", "a", "Ü").forEach(name -> study(name, 1L));

        List<String> inOrder = List.of("10", "9", "_", "a", "A", "a b", "a-c", "b", "Z", "é", "Ü");
        assertThat(reader.studies(ALL, RunOrder.parse("study"), 0, 20))
                .extracting(study -> study.plan().name())
                .containsExactlyElementsOf(inOrder);
        assertThat(reader.runs(ALL, RunOrder.parse("study"), 0, 100).stream()
                        .map(Run::studyName)
                        .distinct())
                .containsExactlyElementsOf(inOrder);
        assertThat(reader.runs(ALL, RunOrder.parse("strategy"), 0, 100))
                .extracting(run -> run.spec().strategy())
                .isSorted();
    }

    /** PostgreSQL has rows in the order in which they were last written, where it is not asked for another. */
    @Test
    void ofEquallyGoodRunsTheFirstGivesTheFlopsWhicheverWasWrittenLast() {
        List<Run> runs = study("study", 1L, 2L);
        finish(runs.get(4), .8, 90);
        finish(runs.get(0), .8, 70);

        assertThat(reader.groups(Filters.like(runs.get(0).id()), RunOrder.NEWEST, 0, 1)
                        .items()
                        .get(0)
                        .bestFlops())
                .isEqualTo(70);
    }

    @Test
    void durationsAreMeansOfFinishedRunsByStrategy() {
        List<Run> runs = study("study", 1L, 2L);
        finish(runs.get(0), .5, 1);
        finish(runs.get(2), .5, 1);
        finish(runs.get(3), .5, 1);

        assertThat(reader.durations("space"))
                .containsExactly(new SearchDuration("one", 10, 2, .2), new SearchDuration("other", 10, 1, .2));
        assertThat(reader.durations("elsewhere")).isEmpty();
    }

    @Test
    void groupsCanBeReadWhileStudiesAreLaunched() {
        CompletableFuture<Void> launching = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 100; i++) {
                study("launched " + i, (long) i);
            }
        });
        while (!launching.isDone()) {
            reader.groups(ALL, RunOrder.NEWEST, 0, 10);
        }
        launching.join();

        assertThat(reader.groups(ALL, RunOrder.NEWEST, 0, 10).total()).isEqualTo(4);
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
        assertThat(groups.get(1).seconds()).isNull();
        remark(first.get(0), "", true);
        assertThat(reader.groups(Filters.archived(false), RunOrder.parse("-accuracy"), 0, 1)
                        .items()
                        .get(0)
                        .firstRun())
                .as("a setup keeps its name, whichever of its runs are meant")
                .isEqualTo(first.get(0).id());
        remark(first.get(0), "", false);
        assertThat(groups.get(1).count(RunState.QUEUED)).isEqualTo(3);
        assertThat(found(Filters.like(first.get(4).id())))
                .containsExactly(
                        first.get(0).id(), first.get(4).id(), second.get(0).id());
        assertThat(reader.groups(Filters.like(first.get(0).id()), RunOrder.NEWEST, 0, 10)
                        .items())
                .hasSize(1);
    }

    @Test
    void whatASearchTakesIsKnownOnceItHasFinished() {
        List<Run> first = study("first", 1L);
        List<Run> second = study("second", 2L);
        journal.update(second.get(0).with(new Run.Tally(3, 0, 0, null, 90, 0)).running(Instant.EPOCH));
        finish(first.get(1), .5, 1);

        for (String order : List.of("seconds", "-seconds")) {
            assertThat(reader.groups(ALL, RunOrder.parse(order), 0, 4).items())
                    .extracting(GroupRow::seconds)
                    .as("that a controller took 90 seconds is not all")
                    .containsExactly(3.0, null, null, null);
            assertThat(reader.runs(ALL, RunOrder.parse(order), 0, 1))
                    .containsExactly(journal.run(first.get(1).id()).orElseThrow());
            assertThat(studies(ALL, order)).containsExactly("first", "second");
        }
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
                IntStream.rangeClosed(1, 400).mapToObj(JournalTest::entry).toList());

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
}

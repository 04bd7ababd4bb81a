package dnas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dnas.search.SearchCancelled;
import dnas.search.SearchSpec;
import dnas.search.TraceEntry;
import dnas.space.FlopsRange;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searches in real worker processes, without a server. */
class SearchWorkersTest {
    private SearchWorkers workers;
    private final List<FinishedSearch> finished = new ArrayList<>();

    @BeforeEach
    void twoWorkers() {
        workers = new SearchWorkers(2, FakeSearch.command());
    }

    private static List<SearchSpec> searches(String strategy, int queries, long... seeds) {
        return LongStream.of(seeds)
                .mapToObj(seed -> new SearchSpec("fake", strategy, "test_mean", queries, FlopsRange.ALL, seed, 1))
                .toList();
    }

    @Test
    void everySearchIsReportedOnceWithItsWholeTraceAndWhatDidIt() throws InterruptedException {
        workers.run(searches("quick", 20, 1, 2, 3, 4, 5), finished::add);

        assertThat(finished).extracting(search -> search.spec().seed()).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
        assertThat(finished).allSatisfy(search -> {
            assertThat(search.trace()).extracting(TraceEntry::query).hasSize(20).isSorted();
            assertThat(search.versions()).isEqualTo(FakeSearch.VERSIONS);
            assertThat(search.end().searchSeconds()).isEqualTo(0.25);
        });
        assertThat(workers.pids()).isEmpty();
    }

    @Test
    void aSearchWhoseWorkerIsKilledIsDoneAgainAndComesOutTheSame() throws InterruptedException {
        CompletableFuture<Void> killed = CompletableFuture.runAsync(() -> {
            await().until(() -> workers.pids().size() == 1);
            ProcessHandle.of(workers.pids().get(0)).orElseThrow().destroyForcibly();
        });
        workers.run(searches("slow", 60, 7), finished::add);
        killed.join();
        List<FinishedSearch> undisturbed = new ArrayList<>();
        new SearchWorkers(1, FakeSearch.command()).run(searches("quick", 60, 7), undisturbed::add);

        assertThat(finished).hasSize(1);
        assertThat(finished.get(0).trace()).isEqualTo(undisturbed.get(0).trace());
    }

    @Test
    void aSearchThatKillsItsWorkerTwiceIsNamedAndTheFinishedOnesAreKept() {
        List<SearchSpec> specs = Stream.concat(searches("quick", 5, 1, 2).stream(), searches("fatal", 5, 9).stream())
                .toList();

        assertThatExceptionOfType(SearchFailed.class)
                .isThrownBy(() -> new SearchWorkers(1, FakeSearch.command()).run(specs, finished::add))
                .withMessageContaining("exit code 99")
                .satisfies(failure -> assertThat(failure.spec()).isEqualTo(specs.get(2)));
        assertThat(finished).hasSize(2);
    }

    @Test
    void aSearchThatThrowsIsNotTriedAgain() {
        assertThatExceptionOfType(SearchFailed.class)
                .isThrownBy(() -> workers.run(searches("broken", 5, 1), finished::add))
                .withMessageContaining("Query 3 went wrong.");
    }

    @Test
    void searchesThatAreStoppedLeaveNoWorker() {
        CompletableFuture<List<Long>> stopping = CompletableFuture.supplyAsync(() -> {
            await().until(() -> workers.pids().size() == 2);
            List<Long> pids = workers.pids();
            workers.stop();
            return pids;
        });

        assertThatThrownBy(() -> workers.run(searches("slow", 500, 1, 2, 3), finished::add))
                .isInstanceOf(SearchCancelled.class);
        assertThat(stopping.join()).hasSize(2).allMatch(pid -> ProcessHandle.of(pid)
                .isEmpty());
        assertThat(finished).isEmpty();
    }
}

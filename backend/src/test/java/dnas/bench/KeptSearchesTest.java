package dnas.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.run.FakeSearch;
import dnas.run.SearchFailed;
import dnas.run.SearchWorkers;
import dnas.run.Versions;
import dnas.search.SearchSpec;
import dnas.space.FlopsRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches of real worker processes, kept in a real file. */
class KeptSearchesTest {
    private static final Versions NEWER = new Versions("newer", FakeSearch.VERSIONS.dataSha256());

    @TempDir
    private Path folder;

    private ResultFile<BenchResult> file;

    @BeforeEach
    void anEmptyFile() {
        file = ResultFile.at(folder.resolve("searches.jsonl"), BenchResult.class);
    }

    private SearchWorkers workers() {
        return new SearchWorkers(1, FakeSearch.command());
    }

    private static List<SearchSpec> searches(String strategy, long... seeds) {
        return LongStream.of(seeds)
                .mapToObj(seed -> new SearchSpec("fake", strategy, "test_mean", 5, FlopsRange.ALL, seed, 1))
                .toList();
    }

    private KeptSearches<BenchResult> kept(List<SearchSpec> specs) {
        return kept(specs, FakeSearch.VERSIONS, false);
    }

    private KeptSearches<BenchResult> kept(List<SearchSpec> specs, Versions versions, boolean fresh) {
        return new KeptSearches<>(specs, versions, file, fresh, BenchResult::of);
    }

    @Test
    void whatIsInTheFileIsNotDoneAgain() throws InterruptedException {
        KeptSearches<BenchResult> first = kept(searches("quick", 1, 2));
        first.complete(workers(), done -> {});
        KeptSearches<BenchResult> second = kept(searches("quick", 1, 2, 3));
        List<Integer> done = new ArrayList<>();
        second.complete(workers(), done::add);

        assertThat(second.reused()).isEqualTo(2);
        assertThat(done).containsExactly(3);
        assertThat(second.results()).hasSize(3).containsAll(first.results());
        assertThat(file.read(any -> true)).hasSize(3);
    }

    @Test
    void resultsOfOtherCodeOrAnotherSpecificationAreNotReused() throws InterruptedException {
        kept(searches("quick", 1)).complete(workers(), done -> {});

        assertThat(kept(searches("quick", 1), NEWER, false).reused()).isZero();
        assertThat(kept(searches("slow", 1)).reused()).isZero();
        assertThat(kept(searches("quick", 1), FakeSearch.VERSIONS, true).reused())
                .isZero();
    }

    @Test
    void aSearchThatFailsCostsNoneThatIsFinished() {
        List<SearchSpec> specs = new ArrayList<>(searches("quick", 1, 2));
        specs.addAll(searches("fatal", 3));
        KeptSearches<BenchResult> searches = kept(specs);

        assertThatThrownBy(() -> searches.complete(workers(), done -> {})).isInstanceOf(SearchFailed.class);
        assertThat(searches.kept()).startsWith("2 of 3 searches are kept in " + file.path());
        assertThat(kept(specs).reused()).isEqualTo(2);
    }

    @Test
    void whatWorkersOfAnotherVersionFindIsNotKept() {
        KeptSearches<BenchResult> searches = kept(searches("quick", 1), NEWER, false);

        assertThatThrownBy(() -> searches.complete(workers(), done -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer");
        assertThat(file.read(any -> true)).isEmpty();
    }
}

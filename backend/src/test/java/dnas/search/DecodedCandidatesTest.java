package dnas.search;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.controller.ComputeDevice;
import dnas.controller.Controller;
import dnas.controller.ControllerLibrary;
import dnas.controller.ControllerSpec;
import dnas.controller.Progress;
import dnas.controller.Word;
import dnas.controller.Words;
import dnas.search.dense.DenseSampling;
import dnas.search.dense.DenseSetting;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.space.StructureFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On words, of which every b costs 100 FLOPs: their controller is trained in seconds. Their codes stand for their structure too. */
class DecodedCandidatesTest {
    private static final ControllerSpec SPEC = ControllerSpec.d1(Words.NAME, 1).withSteps(400);
    /** 112 of the 162 words. */
    private static final FlopsRange ONE_OR_TWO_B = new FlopsRange(101, 201);

    private static final Words WORDS = new Words();

    @TempDir
    private static Path data;

    private static ControllerLibrary library;

    @BeforeAll
    static void train() {
        library = new ControllerLibrary(data, ComputeDevice.CPU);
        library.trainIfAbsent(WORDS, SPEC, Progress.silent());
    }

    private record Searched(List<TraceEntry> trace, int repeats, int invalid, int refused) {}

    private static Searched search(int queries, FlopsRange range, DenseSetting... settings) {
        UnlistedWords unlisted = new UnlistedWords();
        List<TraceEntry> trace = new ArrayList<>();
        try (Controller<Word> controller = library.open(unlisted, SPEC)) {
            SearchLoop<Word> loop = new SearchLoop<>(
                    new WordBenchmark(WORDS),
                    new SearchSpec(Words.NAME, "dense-sampling", "test_mean", queries, range, 1, 1),
                    Answers.none(),
                    event -> {
                        if (event instanceof SearchEvent.Evaluated evaluated) {
                            trace.add(evaluated.entry());
                        }
                    });
            Features<Word> features =
                    Features.met(unlisted, controller, library.codes(WORDS, SPEC), new StructureFiles(data).of(WORDS));
            SearchContext<Word> context = new SearchContext<>(
                    unlisted.within(Limits.of(range)), new SplittableRandom(1), features, controller);
            loop.run(new DenseSampling<>(context, features, Set.of(settings)), () -> false);
            return new Searched(trace, loop.repeats(), loop.invalid(), unlisted.refused.get());
        }
    }

    /** Of the list it could also propose words that are never written. */
    @Test
    void everyProposalWasDecodedLiesWithinTheRangeAndIsMadeOnce() {
        Searched searched = search(45, ONE_OR_TWO_B, DenseSetting.DECODED);
        assertThat(searched.trace()).hasSize(45).extracting(TraceEntry::hash).doesNotHaveDuplicates();
        assertThat(searched.repeats()).isZero();
        assertThat(searched.trace()).allMatch(entry -> ONE_OR_TWO_B.contains(entry.flops()));
        assertThat(searched.trace()).allMatch(entry -> UnlistedWords.writable(entry.hash()));
        assertThat(search(45, ONE_OR_TWO_B, DenseSetting.DECODED)).isEqualTo(searched);
    }

    @Test
    void everyDecodeThatIsNoArchitectureIsCounted() {
        Searched searched = search(45, ONE_OR_TWO_B, DenseSetting.DECODED);
        assertThat(searched.invalid()).isPositive().isEqualTo(searched.refused());
    }

    @Test
    void drawsMeetTheRangeTooAndRepeatThemselves() {
        Searched searched = search(45, ONE_OR_TWO_B);
        assertThat(searched.trace()).hasSize(45).extracting(TraceEntry::hash).doesNotHaveDuplicates();
        assertThat(searched.trace()).allMatch(entry -> ONE_OR_TWO_B.contains(entry.flops()));
        assertThat(search(45, ONE_OR_TWO_B)).isEqualTo(searched);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsTheBestOfTheRange(boolean decoded) {
        DenseSetting[] settings = decoded ? new DenseSetting[] {DenseSetting.DECODED} : new DenseSetting[0];
        List<TraceEntry> trace = search(45, ONE_OR_TWO_B, settings).trace();
        assertThat(trace.get(44).incumbentTestAccuracy())
                .isEqualTo(new WordBenchmark(WORDS)
                        .bestTestAccuracy(Signals.TEST_MEAN, Limits.of(ONE_OR_TWO_B))
                        .orElseThrow());
    }

    /** Decoding cannot give the last words of the range; they are drawn, and the budget is spent. */
    @Test
    void whatDecodingMissesIsDrawnFromTheSpace() {
        assertThat(search(112, ONE_OR_TWO_B, DenseSetting.DECODED).trace())
                .hasSize(112)
                .extracting(TraceEntry::hash)
                .doesNotHaveDuplicates();
    }
}

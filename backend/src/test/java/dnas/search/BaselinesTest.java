package dnas.search;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.controller.ComputeDevice;
import dnas.space.FlopsRange;
import dnas.spaces.Spaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Strategies with nets, on the real table with few queries, since they take seconds for many. */
class BaselinesTest {
    private static final SearchEngine ENGINE = new SearchEngine(
            Spaces.installed(Path.of(System.getProperty("dnas.home"), "datasets")),
            Path.of("target", "test-data"),
            ComputeDevice.CPU);
    private static final FlopsRange AT_MOST_1000_MFLOPS = new FlopsRange(0, 1_000_000_000);

    @ParameterizedTest
    @EnumSource(names = {"BANANAS", "REINFORCE"})
    void spendsTheBudgetOnDistinctArchitecturesWithinTheRangeAndRepeatsItself(StrategyKind kind) {
        List<TraceEntry> trace = trace(kind, 34, AT_MOST_1000_MFLOPS);
        assertThat(trace).hasSize(34);
        assertThat(trace).extracting(TraceEntry::hash).doesNotHaveDuplicates();
        assertThat(trace).allMatch(entry -> AT_MOST_1000_MFLOPS.contains(entry.flops()));
        assertThat(trace(kind, 34, AT_MOST_1000_MFLOPS)).isEqualTo(trace);
    }

    @ParameterizedTest
    @EnumSource(names = {"BANANAS", "REINFORCE"})
    void endsWithEveryArchitectureOfARangeThatHoldsFewerThanTheBudget(StrategyKind kind) {
        assertThat(trace(kind, 150, new FlopsRange(0, 37_400_000))).hasSize(32);
    }

    /** 868 cells that lie apart: neighbours within the range are few, and a policy hardly ever writes one of them. */
    @ParameterizedTest
    @EnumSource(names = {"BANANAS", "REINFORCE"})
    void spendsTheBudgetInANarrowBandToo(StrategyKind kind) {
        assertThat(trace(kind, 40, new FlopsRange(1_000_000_000, 1_010_178_000)))
                .hasSize(40);
    }

    /** One process holds one engine, which gathers gradients for one network at a time. */
    @ParameterizedTest
    @EnumSource(names = {"BANANAS", "REINFORCE"})
    void twoSearchesAtOnceComeToWhatEachComesToAlone(StrategyKind kind) {
        List<TraceEntry> alone = trace(kind, 25, FlopsRange.ALL);
        assertThat(IntStream.range(0, 2).parallel().mapToObj(search -> trace(kind, 25, FlopsRange.ALL)))
                .allSatisfy(trace -> assertThat(trace).isEqualTo(alone));
    }

    private static List<TraceEntry> trace(StrategyKind kind, int queries, FlopsRange range) {
        List<TraceEntry> trace = new ArrayList<>();
        ENGINE.run(
                new SearchSpec("nasbench101", kind.label(), "test_mean", queries, range, 7, 1),
                Answers.none(),
                event -> {
                    if (event instanceof SearchEvent.Evaluated evaluated) {
                        trace.add(evaluated.entry());
                    }
                },
                () -> false);
        return trace;
    }
}

package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import dnas.controller.ComputeDevice;
import dnas.search.Answers;
import dnas.search.SearchEngine;
import dnas.search.SearchEvent;
import dnas.search.SearchSpec;
import dnas.search.TraceEntry;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.space.MeasureLimit;
import dnas.spaces.nasbench201.Cell201;
import dnas.spaces.nasbench201.Operation;
import dnas.spaces.table.Chain;
import dnas.spaces.table.TableBenchmark;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Imported tables as spaces to search. */
class SpaceImportTest extends OwnTableTest {
    @Test
    void aWholeTableIsASpaceLikeAnyOther() throws IOException {
        assertThat(imported(table, DEFINITION)).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains(
                        "as the space own-201: My NAS-Bench-201.",
                        "15,625 architectures of 15,625 rows; 6 decisions; 4 concepts: conv3x3, conv1x1, avgpool, skips.",
                        "Signal validation; reported is Test accuracy, from 1.00 to 73.51 %.",
                        "FLOPs from 7.783 to 220.120 millions of multiply-accumulates.",
                        "bin/dnas search --space own-201",
                        "once it is started anew");

        TableBenchmark own = (TableBenchmark) benchmarks().named("own-201");
        Signal validation = own.signal("validation");
        Signal ofOriginal = ORIGINAL.signal("cifar100_validation_200");
        assertThat(own.signals()).extracting(Signal::label).containsExactly("validation", "test");
        assertThat(own.table().size()).isEqualTo(15_625);
        for (int index = 0; index < own.table().size(); index += 13) {
            Chain chain = own.space().get(index);
            Cell201 cell = Cell201.of(chain.options().stream()
                    .map(label -> Operation.ALL.stream()
                            .filter(operation -> operation.label().equals(label))
                            .findFirst()
                            .orElseThrow())
                    .toList());
            assertThat(own.space().costOf(chain)).isEqualTo(ORIGINAL.space().costOf(cell));
            assertThat(own.query(chain, validation, 1).signal())
                    .isEqualTo(ORIGINAL.query(cell, ofOriginal, 1).signal());
            assertThat(own.query(chain, validation, 1).testAccuracy())
                    .isEqualTo(own.query(chain, own.signal("test"), 1).signal())
                    .isEqualTo(ORIGINAL.query(cell, ofOriginal, 1).testAccuracy());
            assertThat(own.space().conceptsOf(chain))
                    .containsExactly(java.util.Arrays.copyOf(ORIGINAL.space().conceptsOf(cell), 4));
        }
        Limits limits = new Limits(new FlopsRange(0, 50_000_000), List.of(new MeasureLimit("edgegpu", null, 4.0)));
        assertThat(own.bestTestAccuracy(validation, limits))
                .isEqualTo(ORIGINAL.bestTestAccuracy(
                        ofOriginal,
                        new Limits(limits.flops(), List.of(new MeasureLimit("edgegpu_latency", null, 4.0)))));
        assertThat(own.provenance().file()).contains("spaces/own-201/table-");
        assertThat(own.provenance().source()).isEqualTo("Dong and Yang 2020 (imported from own.csv)");

        for (String strategy : List.of("random", "regularized-evolution", "local-search")) {
            List<TraceEntry> trace = trace("own-201", strategy, limits);
            assertThat(trace).hasSize(60).allMatch(entry -> entry.flops() <= 50_000_000);
            assertThat(trace).extracting(TraceEntry::hash).doesNotHaveDuplicates();
        }
    }

    private List<TraceEntry> trace(String space, String strategy, Limits limits) {
        List<TraceEntry> trace = new ArrayList<>();
        new SearchEngine(benchmarks(), data, ComputeDevice.CPU)
                .run(
                        new SearchSpec(space, strategy, "validation", 60, limits, 3, 1),
                        Answers.none(),
                        event -> {
                            if (event instanceof SearchEvent.Evaluated evaluated) {
                                trace.add(evaluated.entry());
                            }
                        },
                        () -> false);
        return trace;
    }

    @Test
    void aPartOfATableWithoutFlopsIsSearchedToo() throws IOException {
        String definition = DEFINITION.replace(FLOPS, "");
        assertThat(imported(part("part.csv", 500), definition))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("500 architectures", "FLOPs are not known, so they cannot be limited");
        assertThat(benchmarks().named("own-201").space().flopsKnown()).isFalse();
        for (String strategy : List.of("random", "regularized-evolution", "local-search")) {
            assertThat(trace("own-201", strategy, Limits.NONE)).hasSize(60).allMatch(entry -> entry.flops() == 0);
        }
        assertThat(execute("search", "--space", "own-201", "--strategy", "random", "--queries", "5"))
                .isZero();
        assertThat(out.toString()).contains("\"flops\":null", "\"parameters\":null");
        assertThat(execute("search", "--space", "own-201", "--strategy", "random", "--max-mflops", "50"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("The FLOPs of own-201 are not known, so they cannot be limited; leave the FLOPs range out.");
    }

    @Test
    void aFirstDefinitionCanBeImportedAsItIs() throws IOException {
        Path few = part("few.csv", 100);
        assertThat(Main.commandLine().setOut(new PrintWriter(out)).execute("space", "definition", few.toString()))
                .isZero();
        assertThat(out.toString())
                .contains("\"column\" : \"edge5\"", "\"MFLOPs\"", "\"percent\"", "\"skip_connect\" : 1");
        assertThat(imported(few, out.toString())).as(err.toString()).isZero();
        Benchmark<?> benchmark = benchmarks().named("few");
        assertThat(benchmark.space().encoding().decisions()).hasSize(6);
        assertThat(benchmark.signals()).extracting(Signal::label).containsExactly("valid", "test");
        assertThat(benchmark.space().flopsKnown()).isTrue();
    }
}

package dnas.spaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.InvalidInput;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Benchmarks;
import dnas.benchmark.Observation;
import dnas.benchmark.Signal;
import dnas.space.Architecture;
import dnas.space.Concept;
import dnas.space.Decision;
import dnas.space.Decoded;
import dnas.space.Domain;
import dnas.space.Drawing;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.space.ListedDomain;
import dnas.space.ListedSpace;
import dnas.space.Measure;
import dnas.space.MeasureLimit;
import dnas.space.Prefix;
import dnas.space.SearchSpace;
import dnas.spaces.table.SmallTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What controller, strategies and pages rely on, of every space that is registered and of one that was imported. */
class SpaceContractTest {
    private static final Path DATASETS = Path.of(System.getProperty("dnas.home"), "datasets");
    private static final int DRAWS = 300;

    @TempDir
    private static Path data;

    private static Benchmarks benchmarks = Spaces.installed(DATASETS);

    @BeforeAll
    static void importATable() throws IOException {
        SmallTable.importInto(Spaces.imported(DATASETS, data), data);
        benchmarks = Spaces.installed(DATASETS, data);
    }

    static Stream<Benchmark<?>> all() {
        return benchmarks.names().stream().map(benchmarks::named);
    }

    private static <A extends Architecture> List<A> drawn(SearchSpace<A> space) {
        Domain<A> whole = space.within(Limits.NONE);
        Random random = new Random(1);
        return Stream.generate(() -> whole.draw(random)).limit(DRAWS).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    <A extends Architecture> void anArchitectureIsFoundByItsHash(Benchmark<A> benchmark) {
        for (A architecture : drawn(benchmark.space())) {
            assertThat(architecture.hash()).matches("[0-9a-f]{8,64}");
            assertThat(architecture.label()).isNotBlank();
            assertThat(benchmark.space().named(architecture.hash())).contains(architecture);
        }
        assertThat(benchmark.space().named("no hash")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    <A extends Architecture> void conceptsAreNamedOnceAndTakeValuesTogetherThatTheSpaceLists(Benchmark<A> benchmark) {
        SearchSpace<A> space = benchmark.space();
        Set<List<Integer>> existing = Arrays.stream(space.conceptCombinations())
                .map(values -> Arrays.stream(values).boxed().toList())
                .collect(Collectors.toSet());
        assertThat(existing).hasSize(space.conceptCombinations().length);
        assertThat(space.concepts()).extracting(Concept::name).doesNotHaveDuplicates();
        for (A architecture : drawn(space)) {
            assertThat(existing)
                    .contains(Arrays.stream(space.conceptsOf(architecture))
                            .boxed()
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    <A extends Architecture> void whatIsWrittenDownIsReadBack(Benchmark<A> benchmark) {
        SearchSpace<A> space = benchmark.space();
        List<Decision> decisions = space.encoding().decisions();
        assertThat(decisions).extracting(Decision::name).doesNotHaveDuplicates();
        float[] features = new float[space.encoding().features()];
        for (A architecture : drawn(space)) {
            int[] answers = space.encoding().encode(architecture);
            assertThat(answers).hasSize(decisions.size());
            for (Prefix<A> prefix :
                    List.of(space.encoding().start(), space.encoding().start(space.conceptsOf(architecture)))) {
                for (int answer : answers) {
                    assertThat(prefix.allows(answer)).isTrue();
                    prefix.features(features, 0);
                    prefix.decide(answer);
                }
                assertThat(prefix.finish()).isEqualTo(new Decoded.Valid<>(architecture));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    <A extends Architecture> void neighboursAreOtherMembersEachOnce(Benchmark<A> benchmark) {
        SearchSpace<A> space = benchmark.space();
        Domain<A> whole = space.within(Limits.NONE);
        for (A architecture : drawn(space).subList(0, 30)) {
            List<A> neighbours = space.neighbours(architecture);
            assertThat(neighbours)
                    .isNotEmpty()
                    .doesNotContain(architecture)
                    .doesNotHaveDuplicates()
                    .allMatch(whole::contains)
                    .isEqualTo(space.neighbours(architecture));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    <A extends Architecture> void numbersAboutAnArchitectureAreFiniteAndAsManyAsSaid(Benchmark<A> benchmark) {
        SearchSpace<A> space = benchmark.space();
        for (A architecture : drawn(space)) {
            float[] structure = space.structureOf(architecture);
            assertThat(structure).hasSize(space.structureSize());
            assertThat(IntStream.range(0, structure.length)).allMatch(i -> Float.isFinite(structure[i]));
            int[] paths = space.pathsOf(architecture);
            assertThat(paths).isSorted().doesNotHaveDuplicates();
            assertThat(IntStream.of(paths)).allMatch(path -> path >= 0 && path < space.pathCount());
            assertThat(space.measuresOf(architecture)).hasSize(space.measures().size());
            assertThat(space.costOf(architecture).flops()).isPositive();
            assertThat(space.costOf(architecture).parameters()).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    <A extends Architecture> void aDrawingIsAGraphFromInputToOutput(Benchmark<A> benchmark) {
        for (A architecture : drawn(benchmark.space())) {
            Drawing drawing = benchmark.space().drawing(architecture);
            assertThat(drawing.operations().get(0)).isEqualTo("input");
            assertThat(drawing.operations().get(drawing.operations().size() - 1))
                    .isEqualTo("output");
            assertThat(drawing.edges())
                    .allMatch(edge -> edge.get(0) < edge.get(1)
                            && edge.get(1) < drawing.operations().size())
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    <A extends Architecture> void aDomainDrawsWhatItContainsAndKnowsWhenItIsEmpty(Benchmark<A> benchmark) {
        SearchSpace<A> space = benchmark.space();
        long median = space.representatives().byFlops().quantile(.5);
        Domain<A> below = space.within(Limits.of(new FlopsRange(0, median)));
        assertThat(below.size()).isPositive().isLessThan(space.count());
        Random random = new Random(2);
        for (int draw = 0; draw < 50; draw++) {
            A architecture = below.draw(random);
            assertThat(below.contains(architecture)).isTrue();
            assertThat(space.costOf(architecture).flops()).isLessThanOrEqualTo(median);
        }
        assertThat(space.within(Limits.of(new FlopsRange(0, 1))).size()).isZero();
    }

    @ParameterizedTest
    @MethodSource("all")
    <A extends Architecture> void measuresCanBeLimited(Benchmark<A> benchmark) {
        ListedSpace<A> table = benchmark.table();
        for (int place = 0; place < table.measures().size(); place++) {
            int measure = place;
            String name = table.measures().get(place).name();
            double[] known = IntStream.range(0, table.size())
                    .mapToDouble(index -> table.measuresOf(table.get(index))[measure])
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            double median = known[known.length / 2];
            ListedDomain<A> limited =
                    table.within(new Limits(FlopsRange.ALL, List.of(new MeasureLimit(name, null, median))));
            assertThat(limited.size())
                    .isEqualTo(Arrays.stream(known)
                            .filter(value -> value <= median)
                            .count());
        }
        assertThat(table.measures()).extracting(Measure::name).doesNotHaveDuplicates();
        assertThatThrownBy(() -> table.within(new Limits(FlopsRange.ALL, List.of(new MeasureLimit("luck", null, 1.0)))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("luck");
    }

    @ParameterizedTest
    @MethodSource("all")
    <A extends Architecture> void aTableIsSortedByHashAndEverySignalAnswersTheSameToTheSameQuestion(
            Benchmark<A> benchmark) {
        ListedSpace<A> table = benchmark.table();
        assertThat(IntStream.range(0, Math.min(2_000, table.size()))
                        .mapToObj(index -> table.get(index).hash())
                        .toList())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(benchmark.signals()).isNotEmpty().extracting(Signal::label).doesNotHaveDuplicates();
        for (Signal signal : benchmark.signals()) {
            for (int index = 0; index < table.size(); index += table.size() / 20) {
                Observation first = benchmark.query(table.get(index), signal, 3);
                assertThat(benchmark.query(table.get(index), signal, 3)).isEqualTo(first);
                assertThat(first.signal()).isBetween(0.0, 1.0);
                assertThat(first.testAccuracy()).isEqualTo(benchmark.testAccuracyAt(index, signal));
            }
            boolean predicted = signal.origin() == Signal.Origin.PREDICTED;
            assertThat(benchmark.bestTestAccuracy(signal, Limits.NONE).isEmpty())
                    .isEqualTo(predicted);
        }
    }

    /** A domain may be a part of the space, such as what was measured; whoever moves in it by its neighbours stays there. */
    @ParameterizedTest
    @MethodSource("all")
    <A extends Architecture> void everySignalAnswersWhateverItsDomainOffers(Benchmark<A> benchmark) {
        for (Signal signal : benchmark.signals()) {
            Domain<A> domain = benchmark.domain(signal, Limits.NONE);
            Random random = new Random(3);
            for (int draw = 0; draw < 20; draw++) {
                A architecture = domain.draw(random);
                List<A> offered = domain.space().neighbours(architecture).stream()
                        .filter(domain::contains)
                        .toList();
                assertThat(offered).isNotEmpty();
                offered.stream().limit(5).forEach(neighbour -> assertThat(
                                benchmark.query(neighbour, signal, 0).signal())
                        .isBetween(0.0, 1.0));
            }
        }
    }
}

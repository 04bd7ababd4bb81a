package dnas.spaces.nasbench201;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.InvalidInput;
import dnas.space.Decoded;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.space.Prefix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NasBench201Test {
    private final NasBench201 space = Table.SPACE;

    @Test
    void indicesAscendByHashAndEveryCellIsFound() {
        assertThat(space.size()).isEqualTo(15_625);
        assertThat(Table.cells().map(Cell201::hash)).isSorted().doesNotHaveDuplicates();
        assertThat(Table.cells())
                .allSatisfy(cell -> assertThat(space.find(cell.hash())).hasValue(space.indexOf(cell)));
        assertThat(IntStream.range(0, 15_625)).allMatch(index -> space.indexOf(space.get(index)) == index);
        assertThat(space.find("ffffffffffffffffffffffffffffffff")).isEmpty();
    }

    @Test
    void everyCellIsReadBackFromItsDecisionsAndThenOwesNothing() {
        assertThat(space.encoding().bits()).isEqualTo(30);
        assertThat(Table.cells()).allSatisfy(cell -> {
            CellPrefix prefix = new CellPrefix(space.conceptsOf(cell));
            for (int answer : space.encoding().encode(cell)) {
                assertThat(prefix.allows(answer)).isTrue();
                prefix.decide(answer);
            }
            assertThat(prefix.owed()).containsOnly(0);
            assertThat(prefix.finish()).isEqualTo(new Decoded.Valid<>(cell));
        });
    }

    @Test
    void featuresSayWhatIsOwedAndWhatTheNextEdgeTouches() {
        Prefix<Cell201> prefix = space.encoding().start(new int[] {2, 1, 0, 1, 3});
        prefix.decide(Operation.CONV3X3.digit());
        prefix.decide(Operation.NONE.digit());
        Prefix<Cell201> copy = prefix.copy();
        copy.decide(Operation.CONV3X3.digit());
        float[] features = new float[space.encoding().features() + 1];
        prefix.features(features, 1);
        assertThat(features).containsExactly(0, 1, 1, 0, 1, 4, 1, 3, 2, 0, 1, -1, 0);
        copy.features(features, 0);
        assertThat(Arrays.copyOf(features, 12)).containsExactly(0, 1, 0, 1, 3, 1, 3, 1, 0, 0, -1, 0);
    }

    @Test
    void everyCellHas24NeighboursEachANeighbourOfIts() {
        assertThat(Table.cells()).allSatisfy(cell -> {
            List<Cell201> neighbours = space.neighbours(cell);
            assertThat(neighbours).hasSize(24).doesNotHaveDuplicates().doesNotContain(cell);
            assertThat(neighbours).allMatch(neighbour -> differingEdges(cell, neighbour) == 1);
        });
        Cell201 cell = space.get(7);
        assertThat(space.neighbours(cell))
                .allSatisfy(neighbour -> assertThat(space.neighbours(neighbour)).contains(cell));
    }

    private static long differingEdges(Cell201 one, Cell201 other) {
        return IntStream.range(0, 6)
                .filter(edge -> one.operation(edge) != other.operation(edge))
                .count();
    }

    @Test
    void measuresAreThoseOfHwNasBench() {
        assertThat(
                        space.measuresOf(
                                CellLabel.read(
                                        "|avg_pool_3x3~0|+|nor_conv_1x1~0|skip_connect~1|+|nor_conv_1x1~0|skip_connect~1|skip_connect~2|")))
                .containsExactly(
                        5.80742, 24.2266, 10.482, 0.957181, 3.60585, 3.64562, 0.687283, 6.2893, 2.57296, 18.0107);
        assertThat(space.measures())
                .extracting("name")
                .containsExactly(
                        "edgegpu_latency",
                        "edgegpu_energy",
                        "raspi4_latency",
                        "edgetpu_latency",
                        "pixel3_latency",
                        "eyeriss_latency",
                        "eyeriss_energy",
                        "eyeriss_arithmetic_intensity",
                        "fpga_latency",
                        "fpga_energy");
    }

    @Test
    void onlyTheLatencyOnTheEdgeTpuIsUnknownAndOnlyOfNetworksThatItsCompilerRefused() {
        long[] unknown = new long[10];
        Table.cells().map(space::measuresOf).forEach(values -> {
            for (int i = 0; i < values.length; i++) {
                unknown[i] += Double.isNaN(values[i]) ? 1 : 0;
                assertThat(values[i]).isNotNegative();
            }
        });
        assertThat(unknown).containsExactly(0, 0, 0, 4_699, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void structuralNumbersAreFiniteAndTellApartWhatComputesDifferentFunctions() {
        assertThat(Table.cells().map(space::structureOf)).allSatisfy(row -> {
            assertThat(row).hasSize(space.structureSize());
            assertThat(IntStream.range(0, row.length)).allMatch(i -> Float.isFinite(row[i]));
        });
        assertThat(Table.cells()
                        .collect(Collectors.groupingBy(
                                cell -> Arrays.toString(space.structureOf(cell)),
                                Collectors.mapping(CellExpression::of, Collectors.toSet())))
                        .values())
                .allSatisfy(functions -> assertThat(functions).hasSize(1));
        float[] row = space.structureOf(
                CellLabel.read("|nor_conv_1x1~0|+|skip_connect~0|none~1|+|nor_conv_3x3~0|none~1|avg_pool_3x3~2|"));
        assertThat(Arrays.copyOf(row, 24))
                .containsExactly(2, 1, 1, 1, 1, 1, 0, 1, 1, 1, 2, 1, 1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2);
        assertThat(row[24]).isEqualTo((float) Math.log(7_783_040 + 5 * 10 * 3 * 262_144));
        assertThat(row[26]).isEqualTo((float) Math.log(7_783_040 + 5 * 9 * 3 * 262_144));
    }

    @Test
    void pathsAreAscendingAndWithinTheCount() {
        assertThat(Table.cells().map(space::pathsOf)).allSatisfy(paths -> {
            assertThat(paths).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(4);
            assertThat(Arrays.stream(paths)).allMatch(path -> path >= 0 && path < space.pathCount());
        });
    }

    @Test
    void samplesWithinARangeAndReachesEveryCellOfANarrowOne() {
        FlopsRange narrow = new FlopsRange(200_000_000, 300_000_000);
        int[] inside = space.byFlops().indicesIn(narrow);
        assertThat(inside).isNotEmpty();
        Random random = new Random(1);
        Set<Integer> drawn = new HashSet<>();
        for (int draw = 0; draw < 100 * inside.length; draw++) {
            drawn.add(space.indexOf(space.within(Limits.of(narrow)).draw(random)));
        }
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(() -> Arrays.stream(inside).iterator());
    }

    @Test
    void refusesADamagedFileAndNamesTheWayOut(@TempDir Path folder) throws IOException {
        Path damaged = folder.resolve(NasBench201.CELLS_FILE);
        Files.createDirectories(damaged.getParent());
        byte[] bytes = Files.readAllBytes(Table.DATASETS.resolve(NasBench201.CELLS_FILE));
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);
        assertThatThrownBy(() -> NasBench201.load(folder))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is damaged")
                .hasMessageContaining("git checkout -- datasets");
    }
}

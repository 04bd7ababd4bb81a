package dnas.spaces.nasbench101;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.InvalidInput;
import dnas.space.Decoded;
import dnas.space.Domain;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.space.Prefix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NasBench101Test {
    private final NasBench101 space = Table.SPACE;

    @Test
    void parametersEqualThePublishedOnesInEveryRow() throws IOException {
        long[] computed = IntStream.range(0, space.size())
                .mapToLong(index -> space.costAt(index).parameters())
                .toArray();
        assertThat(computed).isEqualTo(Table.publishedParameters());
    }

    @Test
    void moduleHashesAreTheKnownOnesInAscendingOrder() {
        String[] hashes = IntStream.range(0, space.size())
                .parallel()
                .mapToObj(index -> space.get(index).hash())
                .toArray(String[]::new);
        assertThat(hashes[0]).isEqualTo("00005c142e6f48ac74fdcf73e3439874");
        assertThat(IntStream.range(1, hashes.length).filter(i -> hashes[i - 1].compareTo(hashes[i]) >= 0))
                .isEmpty();
    }

    @Test
    void flopsSpanTheKnownRangeAndDeciles() {
        assertThat(space.byFlops().min()).isEqualTo(37_098_496);
        assertThat(space.byFlops().max()).isEqualTo(7_335_187_456L);
        assertThat(IntStream.rangeClosed(1, 9)
                        .mapToObj(decile -> Math.round(space.byFlops().quantile(decile / 10.0) / 1e6)))
                .containsExactly(251L, 382L, 515L, 591L, 788L, 922L, 1_195L, 1_933L, 3_292L);
    }

    @Test
    void findsACellByItsHash() {
        assertThat(space.find("02e5a0247bbdcf2860b7e96f74961594"))
                .hasValueSatisfying(
                        index -> assertThat(space.costAt(index).parameters()).isEqualTo(32_426_634));
        assertThat(space.find("ffffffffffffffffffffffffffffffff")).isEmpty();
    }

    @Test
    void samplesWithinARangeAndReachesEveryCellOfANarrowOne() {
        FlopsRange narrow = new FlopsRange(0, 40_000_000);
        int[] inside = space.byFlops().indicesIn(narrow);
        assertThat(inside).hasSize(space.byFlops().count(narrow)).isNotEmpty();
        Random random = new Random(1);
        Domain<Cell> domain = space.within(Limits.of(narrow));
        Set<Integer> drawn = new HashSet<>();
        for (int draw = 0; draw < 100 * inside.length; draw++) {
            drawn.add(space.indexOf(domain.draw(random)));
        }
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(() -> Arrays.stream(inside).iterator());
    }

    @Test
    void everySampledCellIsReadBackFromItsDecisions() {
        Domain<Cell> whole = space.within(Limits.NONE);
        Random random = new Random(2);
        for (int draw = 0; draw < 5_000; draw++) {
            Cell cell = whole.draw(random);
            Prefix<Cell> prefix = space.encoding().start(space.conceptsOf(cell));
            float[] features = new float[space.encoding().features()];
            for (int answer : space.encoding().encode(cell)) {
                assertThat(prefix.allows(answer)).isTrue();
                prefix.features(features, 0);
                prefix.decide(answer);
            }
            assertThat(prefix.finish()).isEqualTo(new Decoded.Valid<>(cell));
        }
    }

    @Test
    void nothingIsOwedOnceACellWithTheWantedConceptsIsWritten() {
        Domain<Cell> whole = space.within(Limits.NONE);
        Random random = new Random(3);
        for (int draw = 0; draw < 1_000; draw++) {
            Cell cell = whole.draw(random);
            int[] answers = space.encoding().encode(cell);
            CellPrefix prefix = new CellPrefix(space.conceptsOf(cell));
            for (int answer : answers) {
                prefix.decide(answer);
            }
            float[] owed = prefix.owed();
            assertThat(owed).containsOnly(0);
        }
    }

    @Test
    void neighboursAreOtherCellsOfTheSpace() {
        Domain<Cell> whole = space.within(Limits.NONE);
        Random random = new Random(4);
        for (int draw = 0; draw < 200; draw++) {
            Cell cell = whole.draw(random);
            assertThat(space.neighbours(cell)).doesNotContain(cell).doesNotHaveDuplicates();
            space.neighbours(cell).forEach(space::indexOf);
        }
    }

    @Test
    void refusesADamagedFileAndNamesTheWayOut(@TempDir Path folder) throws IOException {
        Path damaged = folder.resolve("nasbench101/cells.tsv.gz");
        Files.createDirectories(damaged.getParent());
        byte[] bytes = Files.readAllBytes(Table.DATASETS.resolve("nasbench101/cells.tsv.gz"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);
        assertThatThrownBy(() -> NasBench101.load(folder))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is damaged")
                .hasMessageContaining("git checkout -- datasets");
    }
}

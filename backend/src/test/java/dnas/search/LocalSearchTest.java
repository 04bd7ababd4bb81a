package dnas.search;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.search.Strategy.Answer;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.spaces.nasbench101.Cell;
import dnas.spaces.nasbench101.NasBench101;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** On the real space, where the fewer parameters the better. */
class LocalSearchTest {
    private static final int DRAWN = 10;
    private static final int DRAWN_AGAIN = 5;
    private static final NasBench101 SPACE = NasBench101.load(Path.of(System.getProperty("dnas.home"), "datasets"));

    private static double worth(Cell cell) {
        return 1.0 / SPACE.costOf(cell).parameters();
    }

    /** Asks and tells so often, and returns what was asked for. */
    private static List<Cell> search(FlopsRange range, int queries, long seed) {
        Strategy<Cell> search = new LocalSearch<>(
                new SearchContext<>(SPACE.within(Limits.of(range)), new SplittableRandom(seed), null, null));
        List<Cell> asked = new ArrayList<>();
        while (asked.size() < queries) {
            Cell cell = search.ask(queries - asked.size()).architectures().get(0);
            asked.add(cell);
            search.tell(List.of(new Answer<>(cell, worth(cell))));
        }
        return asked;
    }

    @Test
    void asksForNeighboursOfItsCentreUntilOneIsBetterAndMovesThere() {
        List<Cell> asked = search(FlopsRange.ALL, 60, 1);
        Cell centre = best(asked.subList(0, DRAWN));
        int moves = 0;
        for (Cell cell : asked.subList(DRAWN, 40)) {
            assertThat(SPACE.neighbours(centre)).contains(cell);
            if (worth(cell) > worth(centre)) {
                centre = cell;
                moves++;
            }
        }
        assertThat(moves).isGreaterThan(2);
        assertThat(asked).doesNotHaveDuplicates();
    }

    /** It reaches the least of all cells, a local optimum, and must visit all around it before it goes elsewhere. */
    @Test
    void atALocalOptimumItHasTriedTheWholeNeighbourhoodDrawsAgainAndGoesOnAtTheBestUnexplored() {
        List<Cell> asked = search(FlopsRange.ALL, 400, 2);
        Set<Cell> known = new LinkedHashSet<>(asked.subList(0, DRAWN));
        Set<Cell> centres = new HashSet<>();
        Cell centre = best(known);
        centres.add(centre);
        int optima = 0;
        for (int next = DRAWN; next < asked.size() - DRAWN_AGAIN; next++) {
            while (known.containsAll(SPACE.neighbours(centre))) {
                known.addAll(asked.subList(next, next + DRAWN_AGAIN));
                next += DRAWN_AGAIN;
                Set<Cell> unexplored = new LinkedHashSet<>(known);
                unexplored.removeAll(centres);
                centre = best(unexplored);
                centres.add(centre);
                optima++;
            }
            Cell cell = asked.get(next);
            assertThat(SPACE.neighbours(centre)).contains(cell);
            known.add(cell);
            if (worth(cell) > worth(centre)) {
                centre = cell;
                centres.add(cell);
            }
        }
        assertThat(optima).isGreaterThan(2);
        assertThat(asked).doesNotHaveDuplicates();
    }

    @Test
    void staysWithinTheRangeAndBeginsAnewWhenNoNeighbourIsLeftInIt() {
        FlopsRange band = new FlopsRange(1_000_000_000, 1_010_178_000);
        assertThat(search(band, 200, 3))
                .doesNotHaveDuplicates()
                .allMatch(cell -> band.contains(SPACE.costOf(cell).flops()));
    }

    private static Cell best(Iterable<Cell> cells) {
        List<Cell> all = new ArrayList<>();
        cells.forEach(all::add);
        return all.stream()
                .max(Comparator.comparingDouble(LocalSearchTest::worth))
                .orElseThrow();
    }
}

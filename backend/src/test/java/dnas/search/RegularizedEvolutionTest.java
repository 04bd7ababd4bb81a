package dnas.search;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.search.Strategy.Answer;
import dnas.space.Limits;
import dnas.spaces.nasbench101.Cell;
import dnas.spaces.nasbench101.NasBench101;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On the real space, told what a test makes up. */
class RegularizedEvolutionTest {
    private static final int POPULATION = 30;
    private static final NasBench101 SPACE = NasBench101.load(Path.of(System.getProperty("dnas.home"), "datasets"));

    /** How good the cell of a query is told to be. */
    private interface Worth {
        double of(int query, Cell cell);
    }

    private static List<Cell> search(int queries, Worth worth) {
        Strategy<Cell> search = new RegularizedEvolution<>(
                new SearchContext<>(SPACE.within(Limits.NONE), new SplittableRandom(1), null, null));
        List<Cell> asked = new ArrayList<>();
        while (asked.size() < queries) {
            Cell cell = search.ask(queries - asked.size()).architectures().get(0);
            search.tell(List.of(new Answer<>(cell, worth.of(asked.size(), cell))));
            asked.add(cell);
        }
        return asked;
    }

    private static boolean isChildOf(List<Cell> members, Cell cell) {
        return members.stream().anyMatch(member -> SPACE.neighbours(member).contains(cell));
    }

    /** The earlier the better, so that whoever let the best live would stay with the first for ever. */
    @Test
    void theOldestLeavesThePopulationHoweverGoodAndIsNoParentAnyMore() {
        List<Cell> asked = search(150, (query, cell) -> -query);
        for (int query = POPULATION; query < asked.size(); query++) {
            assertThat(isChildOf(asked.subList(query - POPULATION, query), asked.get(query)))
                    .as("query " + query + " is a child of one of the 30 before it")
                    .isTrue();
        }
    }

    /** The later the better, so that whoever let the youngest die would not leave the first. */
    @Test
    void theYoungestJoins() {
        List<Cell> asked = search(150, (query, cell) -> query);
        assertThat(IntStream.range(100, 150)
                        .filter(query -> isChildOf(asked.subList(query - 10, query), asked.get(query)))
                        .count())
                .isGreaterThan(40);
    }

    @Test
    void theBestOfTheDrawnIsTheParent() {
        Cell best = search(POPULATION, (query, cell) -> 0).get(20);
        List<Cell> asked = search(50, (query, cell) -> query == 20 ? 1 : 0);
        // Ten of 30 are drawn, with repetition: one of them is in a third to a quarter of the draws, which a single
        // draw is not.
        long children = asked.subList(POPULATION, 50).stream()
                .filter(cell -> SPACE.neighbours(best).contains(cell))
                .count();
        assertThat(children).isBetween(3L, 12L);
    }
}

package dnas.search;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.predictor.NetEnsemble;
import dnas.predictor.NetPredictions;
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
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On the real space, where the fewer parameters the better. */
class BananasTest {
    private static final int FIRST = 10;
    private static final int BATCH = 10;
    private static final int PARENTS = 5;
    private static final int CANDIDATES = 100;
    private static final NasBench101 SPACE = NasBench101.load(Path.of(System.getProperty("dnas.home"), "datasets"));

    private static double worth(Cell cell) {
        return 1 - SPACE.costOf(cell).parameters() / 1e8;
    }

    private static SearchContext<Cell> context(FlopsRange range, RandomGenerator random) {
        return new SearchContext<>(SPACE.within(Limits.of(range)), random, null, null);
    }

    private static List<Answer<Cell>> answers(List<Cell> cells) {
        return cells.stream().map(cell -> new Answer<>(cell, worth(cell))).toList();
    }

    private static Queried<Cell> queried(List<Cell> cells) {
        Queried<Cell> queried = new Queried<>();
        answers(cells).forEach(queried::add);
        return queried;
    }

    private static List<Cell> bestFirst(List<Cell> cells) {
        return cells.stream()
                .sorted(Comparator.comparingDouble(BananasTest::worth).reversed())
                .toList();
    }

    private static List<Cell> drawn(int count, RandomGenerator random) {
        Set<Cell> drawn = new LinkedHashSet<>();
        while (drawn.size() < count) {
            drawn.add(context(FlopsRange.ALL, random).fresh(drawn));
        }
        return List.copyOf(drawn);
    }

    @Test
    void afterTheFirstEveryQueryIsOneEditFromOneOfTheFiveBestAndNoneIsMadeTwice() {
        Strategy<Cell> search = new Bananas<>(context(FlopsRange.ALL, new SplittableRandom(1)));
        List<Cell> asked = new ArrayList<>();
        while (asked.size() < FIRST + 6 * BATCH) {
            List<Cell> batch = search.ask(1000).architectures();
            if (asked.size() >= FIRST) {
                assertThat(batch).hasSize(BATCH);
                List<Cell> parents = bestFirst(asked).subList(0, PARENTS);
                assertThat(batch).allMatch(cell -> parents.stream()
                        .anyMatch(parent -> SPACE.neighbours(parent).contains(cell)));
            }
            asked.addAll(batch);
            search.tell(answers(batch));
        }
        assertThat(asked).doesNotHaveDuplicates();
    }

    @Test
    void theBestGivesAllItsMutantsBeforeTheSecondBestGivesAny() {
        List<Cell> known = new ArrayList<>(drawn(30, new SplittableRandom(2)));
        // One that is known already is no candidate.
        known.add(SPACE.neighbours(bestFirst(known).get(0)).get(3));
        List<Cell> expected = new ArrayList<>();
        for (Cell parent : bestFirst(known).subList(0, PARENTS)) {
            SPACE.neighbours(parent).stream()
                    .filter(cell -> !known.contains(cell) && !expected.contains(cell))
                    .forEach(expected::add);
        }
        assertThat(new Mutants<>(context(FlopsRange.ALL, new SplittableRandom(1)), queried(known)).ofTheBest())
                .isEqualTo(expected)
                .hasSizeGreaterThanOrEqualTo(CANDIDATES);
    }

    @Test
    void whereTheRangeLeavesTooFewMutantsOthersAreDrawnFromIt() {
        FlopsRange band = new FlopsRange(1_000_000_000, 1_010_178_000);
        SearchContext<Cell> context = context(band, new SplittableRandom(1));
        Queried<Cell> queried = queried(List.of(context.fresh(List.of())));
        assertThat(new Mutants<>(context, queried).ofTheBest())
                .hasSize(CANDIDATES)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(queried.architectures())
                .allMatch(cell -> band.contains(SPACE.costOf(cell).flops()));
    }

    /** Plays the random numbers of a round again. */
    @Test
    void independentThompsonSamplingDecides() {
        Strategy<Cell> search = new Bananas<>(context(FlopsRange.ALL, new SplittableRandom(5)));
        for (int query = 0; query < FIRST; query++) {
            search.tell(answers(search.ask(1).architectures()));
        }
        SplittableRandom again = new SplittableRandom(5);
        List<Cell> known = drawn(FIRST, again);
        List<Cell> candidates = new Mutants<>(context(FlopsRange.ALL, again), queried(known)).ofTheBest();
        PathRows<Cell> paths = PathRows.of(SPACE, known, candidates);
        double[] errors =
                known.stream().mapToDouble(cell -> 100 * (1 - worth(cell))).toArray();
        NetPredictions predictions =
                NetEnsemble.fit(paths.of(known), errors, again).predict(paths.of(candidates));
        List<Cell> asked = search.ask(1000).architectures();
        assertThat(asked).isEqualTo(least(candidates, predictions.draw(again)));
        assertThat(new HashSet<>(asked)).isNotEqualTo(new HashSet<>(least(candidates, predictions.means())));
    }

    private static List<Cell> least(List<Cell> cells, double[] values) {
        return IntStream.range(0, cells.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .limit(BATCH)
                .map(cells::get)
                .toList();
    }
}

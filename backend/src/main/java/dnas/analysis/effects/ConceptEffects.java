package dnas.analysis.effects;

import dnas.Known;
import dnas.analysis.Ranks;
import dnas.analysis.Spearman;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The effect of every concept, and of every pair, on a response such as accuracy or log FLOPs, in its units.
 *
 * <p>The main effects are the slopes of one linear model of all concepts. Each interaction is estimated in a model of its own,
 * all concepts and one product, so that the same number is estimated from 40 cells as from 400,000. A linear model is a summary:
 * its slopes are those of the straight line that fits these cells best, so cells that a search chose may give other slopes than
 * the whole table even without noise. Of a whole table the slopes are exact, and an interval tells how firmly the cells agree
 * about them, not how uncertain a draw of cells makes them.
 *
 * <p>On NASBench-101 the counts of operations nearly add up to the number of vertices: the slope of one count is that of one more
 * vertex, and what it does to put one operation for another is the difference of two slopes. Accuracy there has a long lower
 * tail, to which least squares listens most: of the normal scores of its ranks these models explain 47 % over the whole table,
 * of the accuracy itself 13 %.
 *
 * @param n number of cells
 * @param combinations number of different combinations of concepts among them
 * @param rSquared share of the response's variance that the linear model explains
 * @param ceiling share that any function of the concepts could explain, corrected for the number of combinations (epsilon
 *     squared); null when no combination occurs twice or the response does not vary
 * @param concepts effects in the order of the concepts
 * @param pairs effects of every two of them
 */
public record ConceptEffects(
        int n,
        int combinations,
        double rSquared,
        @Nullable Double ceiling,
        List<ConceptEffect> concepts,
        List<PairEffect> pairs) {

    /**
     * Estimates them from some cells, each counting the same.
     *
     * @param names of the concepts [K]
     * @param values of the concepts [K][N]
     * @param response [N]
     * @throws IllegalArgumentException when there is no cell, the sizes disagree or a response is no finite number
     */
    public static ConceptEffects of(List<String> names, int[][] values, double[] response) {
        check(names, values, response);
        double[] ranks = Ranks.of(response);
        List<Optional<Spearman>> marginals = Arrays.stream(values)
                .map(concept -> Spearman.ofRanks(
                        Ranks.of(Arrays.stream(concept).asDoubleStream().toArray()), ranks))
                .toList();
        Combinations cells = Combinations.of(values, response);
        ConceptStudy study = new ConceptStudy(names, cells);
        return new ConceptEffects(
                cells.total.n(),
                cells.all.size(),
                study.rSquared(),
                Known.orNull(cells.ceiling()),
                study.singles(marginals),
                study.pairs());
    }

    private static void check(List<String> names, int[][] values, double[] response) {
        if (response.length == 0) {
            throw new IllegalArgumentException("Effects cannot be estimated from no cells.");
        }
        if (names.size() != values.length) {
            throw new IllegalArgumentException(
                    names.size() + " concepts are named, but " + values.length + " have values.");
        }
        for (int k = 0; k < values.length; k++) {
            if (values[k].length != response.length) {
                throw new IllegalArgumentException("Concept " + names.get(k) + " has " + values[k].length
                        + " values for " + response.length + " responses.");
            }
        }
        for (double each : response) {
            if (!Double.isFinite(each)) {
                throw new IllegalArgumentException("A response is " + each + ".");
            }
        }
    }
}

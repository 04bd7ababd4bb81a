package dnas.analysis.effects;

/**
 * The response where two concepts have some values: a field of a heat map.
 *
 * @param first value of the first
 * @param second value of the second
 * @param n number of cells
 * @param mean of their responses
 */
public record PairMean(int first, int second, int n, double mean) {
    static PairMean of(int first, int second, Moments response) {
        return new PairMean(first, second, response.n(), response.mean());
    }
}

package dnas.analysis;

/**
 * How many kinds a sample is expected to show (Hurlbert 1971, "The nonconcept of species diversity"): of N things, n_k of
 * kind k, a sample of m without replacement shows sum_k ( 1 - C(N - n_k, m) / C(N, m) ) of the kinds.
 */
public final class Rarefaction {
    private Rarefaction() {}

    /**
     * The expected number of kinds.
     *
     * @param counts n_k of each kind
     * @param sample m, at most N
     * @throws IllegalArgumentException when the sample is larger than what there is
     */
    public static double expectedKinds(int[] counts, int sample) {
        long total = 0;
        for (int count : counts) {
            total += count;
        }
        if (sample < 0 || sample > total) {
            throw new IllegalArgumentException("A sample of " + sample + " cannot be drawn from " + total + ".");
        }
        double kinds = 0;
        for (int count : counts) {
            kinds += 1 - missed(count, total, sample);
        }
        return kinds;
    }

    /** Probability that none of the sample is of a kind. */
    private static double missed(int count, long total, int sample) {
        double probability = 1;
        for (int drawn = 0; drawn < sample && probability > 0; drawn++) {
            probability *= Math.max(0, (double) (total - count - drawn) / (total - drawn));
        }
        return probability;
    }
}

package dnas.search;

/**
 * One query of a run, and the incumbent after it. Accuracies are fractions, FLOPs in units.
 *
 * @param query from 1
 * @param hash of the queried architecture
 * @param signal what the strategy was told
 * @param testAccuracy mean test accuracy of the queried architecture
 * @param flops of the queried architecture
 * @param parameters of the queried architecture
 * @param incumbentHash best architecture so far by the signal
 * @param incumbentTestAccuracy its mean test accuracy
 */
public record TraceEntry(
        int query,
        String hash,
        double signal,
        double testAccuracy,
        long flops,
        long parameters,
        String incumbentHash,
        double incumbentTestAccuracy) {}

package dnas.analysis.disentanglement;

import java.util.Arrays;

/**
 * A regression tree of depth 3 by least squares: each node is cut where the squared deviations from the means of its two
 * sides are least. A cut of the sum S = S_L + S_R over n = n_L + n_R examples gains S_L^2 / n_L + S_R^2 / n_R - S^2 / n.
 *
 * <p>Nodes are numbered as in a heap: the children of i are 2 i + 1 and 2 i + 2.
 */
final class RegressionTree {
    static final int NODES = 15;
    private static final int DEPTH = 3;
    private static final int UNCUT = -1;

    private final double[] target;
    private final int[] nodeOf;
    private final int[] axis = new int[NODES];
    private final float[] threshold = new float[NODES];
    private final double[] best = new double[NODES];
    private final double[] sum = new double[NODES];
    private final int[] count = new int[NODES];

    /**
     * Grows the tree.
     *
     * @param sorted the examples it is grown on
     * @param target what it predicts [N], read at those examples
     */
    RegressionTree(SortedCodes sorted, double[] target) {
        this.target = target;
        nodeOf = new int[target.length];
        Arrays.fill(axis, UNCUT);
        for (int level = 0; level < DEPTH; level++) {
            grow(sorted, (1 << level) - 1);
        }
    }

    /** Adds what every cut gained to the axis that it cuts. */
    void addGains(double[] gains) {
        for (int node = 0; node < NODES; node++) {
            if (axis[node] != UNCUT) {
                gains[axis[node]] += best[node] - uncut(node);
            }
        }
    }

    /** The leaf, below {@link #NODES}, that an example falls into. */
    int leaf(float[][] codes, int row) {
        int node = 0;
        while (axis[node] != UNCUT) {
            node = child(node, codes[axis[node]][row]);
        }
        return node;
    }

    /** S^2 / n. */
    private double uncut(int node) {
        return count[node] == 0 ? 0 : sum[node] * sum[node] / count[node];
    }

    private int child(int node, float value) {
        return 2 * node + (value <= threshold[node] ? 1 : 2);
    }

    /** Cuts the nodes of the level that starts with node {@code first}; examples in leaves above it stay where they are. */
    private void grow(SortedCodes sorted, int first) {
        for (int row : sorted.rows[0]) {
            if (nodeOf[row] >= first) {
                sum[nodeOf[row]] += target[row];
                count[nodeOf[row]]++;
            }
        }
        for (int node = first; node <= 2 * first; node++) {
            best[node] = uncut(node);
        }
        for (int d = 0; d < sorted.rows.length; d++) {
            scan(sorted, d, first);
        }
        for (int row : sorted.rows[0]) {
            int node = nodeOf[row];
            if (node >= first && axis[node] != UNCUT) {
                nodeOf[row] = child(node, sorted.codes[axis[node]][row]);
            }
        }
    }

    /** Passes the examples in the order of one axis and keeps the best cut of every node of the level. */
    private void scan(SortedCodes sorted, int d, int first) {
        double[] left = new double[first + 1];
        int[] before = new int[first + 1];
        float[] last = new float[first + 1];
        for (int i = 0; i < sorted.rows[d].length; i++) {
            int row = sorted.rows[d][i];
            int node = nodeOf[row];
            if (node >= first) {
                int place = node - first;
                float value = sorted.values[d][i];
                if (before[place] > 0 && value > last[place]) {
                    offer(sorted, node, left[place], before[place], d, last[place], value);
                }
                left[place] += target[row];
                before[place]++;
                last[place] = value;
            }
        }
    }

    private void offer(SortedCodes sorted, int node, double left, int before, int d, float low, float high) {
        double right = sum[node] - left;
        double explained =
                left * left * sorted.reciprocal(before) + right * right * sorted.reciprocal(count[node] - before);
        if (explained > best[node]) {
            best[node] = explained;
            axis[node] = d;
            threshold[node] = Math.max(low, Math.min(Math.nextDown(high), low + (high - low) / 2));
        }
    }
}

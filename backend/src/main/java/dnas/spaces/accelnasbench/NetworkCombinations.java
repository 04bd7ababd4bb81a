package dnas.spaces.accelnasbench;

import java.util.ArrayList;
import java.util.List;

/**
 * Which combinations of {@link NetworkConcepts concepts} exist, without a list of the networks. Kernels and
 * squeeze-and-excitation are free in every block, so their counts go with everything; the other three concepts are {@link
 * ReachableSums}.
 */
final class NetworkCombinations {
    private NetworkCombinations() {}

    /** All of them [C][5], ascending by kernels, then expansion, skips and layers, then squeeze-and-excitation. */
    static int[][] of(ReachableSums reachable) {
        List<int[]> combinations = new ArrayList<>();
        for (int kernels = 0; kernels <= Network.BLOCKS; kernels++) {
            for (int[] sums : reachable.ofNetworks()) {
                for (int se = 0; se <= Network.BLOCKS; se++) {
                    int[] values = new int[NetworkConcepts.ALL.size()];
                    values[NetworkConcepts.KERNEL5X5] = kernels;
                    values[NetworkConcepts.EXPANSION] = sums[0];
                    values[NetworkConcepts.SE] = se;
                    values[NetworkConcepts.SKIPS] = sums[1];
                    values[NetworkConcepts.LAYERS] = sums[2];
                    combinations.add(values);
                }
            }
        }
        return combinations.toArray(int[][]::new);
    }
}

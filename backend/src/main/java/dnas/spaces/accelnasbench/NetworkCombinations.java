package dnas.spaces.accelnasbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which combinations of {@link NetworkConcepts concepts} exist, without a list of the networks. Kernels and
 * squeeze-and-excitation are free in every block, so their counts go with everything; the other three concepts are sums over
 * blocks, whose values are added block by block.
 */
final class NetworkCombinations {
    private NetworkCombinations() {}

    /** All of them [C][5], ascending by concept after concept. */
    static int[][] of(Depths depths) {
        List<int[]> combinations = new ArrayList<>();
        for (int kernels = 0; kernels <= Network.BLOCKS; kernels++) {
            for (Sums sums : sums(depths)) {
                for (int se = 0; se <= Network.BLOCKS; se++) {
                    int[] values = new int[NetworkConcepts.ALL.size()];
                    values[NetworkConcepts.KERNEL5X5] = kernels;
                    values[NetworkConcepts.EXPANSION] = sums.expansion;
                    values[NetworkConcepts.SE] = se;
                    values[NetworkConcepts.SKIPS] = sums.skips;
                    values[NetworkConcepts.LAYERS] = sums.layers;
                    combinations.add(values);
                }
            }
        }
        return combinations.toArray(int[][]::new);
    }

    private record Sums(int expansion, int skips, int layers) implements Comparable<Sums> {
        Sums plus(Sums other) {
            return new Sums(expansion + other.expansion, skips + other.skips, layers + other.layers);
        }

        @Override
        public int compareTo(Sums other) {
            return expansion != other.expansion
                    ? Integer.compare(expansion, other.expansion)
                    : skips != other.skips
                            ? Integer.compare(skips, other.skips)
                            : Integer.compare(layers, other.layers);
        }
    }

    private static Set<Sums> sums(Depths depths) {
        Set<Sums> reached = new TreeSet<>(Set.of(new Sums(0, 0, 0)));
        for (int position = 0; position < Network.BLOCKS; position++) {
            Set<Sums> further = new TreeSet<>();
            for (Sums block : ofBlock(position, depths)) {
                reached.forEach(before -> further.add(before.plus(block)));
            }
            reached = further;
        }
        return reached;
    }

    private static Set<Sums> ofBlock(int position, Depths depths) {
        Set<Sums> sums = new TreeSet<>();
        for (int option : depths.options(position)) {
            Block block = Block.of(option);
            sums.add(new Sums(
                    block.expansion(),
                    NetworkConcepts.skips(Stage.ALL.get(position), block),
                    NetworkConcepts.convolutions(block.expansion(), block.layers())));
        }
        return sums;
    }
}

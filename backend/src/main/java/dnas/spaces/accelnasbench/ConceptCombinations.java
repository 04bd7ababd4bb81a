package dnas.spaces.accelnasbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Every combination of concepts that some network has. Kernels and squeeze-and-excitation are free of all else, 0 to 7 blocks
 * each; what expansions and layers can sum to together is found by adding block after block.
 */
final class ConceptCombinations {
    private ConceptCombinations() {}

    /** Sums over some blocks. */
    private record Sums(int expansion, int skips, int layers) {
        Sums plus(Block block) {
            return new Sums(
                    expansion + block.expansion(),
                    skips + block.layers() - 1,
                    layers + NetworkConcepts.convolutions(block.expansion(), block.layers()));
        }
    }

    /** The combinations [C][5] in the order of {@link NetworkConcepts#ALL}, ascending by the first value, then the second ... */
    static int[][] of(Depths depths) {
        Set<Sums> reached = Set.of(new Sums(0, 0, 0));
        for (int position = 0; position < Network.BLOCKS; position++) {
            List<Block> blocks = IntStream.of(depths.options(position))
                    .mapToObj(Block::of)
                    .filter(block -> block.kernel() == 3 && !block.squeezeExcite())
                    .toList();
            reached = reached.stream()
                    .flatMap(sums -> blocks.stream().map(sums::plus))
                    .collect(Collectors.toSet());
        }
        List<Sums> sorted = reached.stream()
                .sorted(Comparator.comparingInt(Sums::expansion)
                        .thenComparingInt(Sums::skips)
                        .thenComparingInt(Sums::layers))
                .toList();
        List<int[]> combinations = new ArrayList<>();
        for (int kernels = 0; kernels <= Network.BLOCKS; kernels++) {
            for (List<Sums> alike : byExpansion(sorted)) {
                for (int gates = 0; gates <= Network.BLOCKS; gates++) {
                    for (Sums sums : alike) {
                        combinations.add(new int[] {kernels, sums.expansion, gates, sums.skips, sums.layers});
                    }
                }
            }
        }
        return combinations.toArray(int[][]::new);
    }

    private static List<List<Sums>> byExpansion(List<Sums> sorted) {
        return sorted.stream()
                .map(Sums::expansion)
                .distinct()
                .map(expansion -> sorted.stream()
                        .filter(sums -> sums.expansion == expansion)
                        .toList())
                .toList();
    }
}

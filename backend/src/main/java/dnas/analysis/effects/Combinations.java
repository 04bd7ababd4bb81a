package dnas.analysis.effects;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A sample of cells by the combinations of concepts that occur in it. Whatever is linear in the concepts needs no more of a
 * combination than the count, mean and squared deviations of its responses: the 423,624 cells of NASBench-101 are 1,060 of them.
 */
final class Combinations {
    final List<Combination> all;
    /** Responses of all cells. */
    final Moments total = new Moments();

    private Combinations(List<Combination> all) {
        this.all = all;
        all.forEach(each -> total.add(each.response));
    }

    /**
     * Gathers cells.
     *
     * @param values of the concepts [K][N]
     * @param response [N]
     */
    static Combinations of(int[][] values, double[] response) {
        Map<IntBuffer, Moments> gathered = new TreeMap<>();
        for (int i = 0; i < response.length; i++) {
            int cell = i;
            int[] key =
                    IntStream.range(0, values.length).map(k -> values[k][cell]).toArray();
            gathered.computeIfAbsent(IntBuffer.wrap(key), unseen -> new Moments())
                    .add(response[i]);
        }
        return new Combinations(gathered.entrySet().stream()
                .map(entry -> new Combination(entry.getKey().array(), entry.getValue()))
                .toList());
    }

    /** Values [G] of one concept. */
    double[] values(int concept) {
        return all.stream().mapToDouble(each -> each.values[concept]).toArray();
    }

    /** Mean over the cells of what their combinations have [G]. */
    double mean(double[] values) {
        double sum = 0;
        for (int g = 0; g < values.length; g++) {
            sum += all.get(g).response.n() * values[g];
        }
        return sum / total.n();
    }

    /** The responses by the values of some concepts; in ascending order of those. */
    Map<IntBuffer, Moments> by(int... concepts) {
        Map<IntBuffer, Moments> table = new TreeMap<>();
        for (Combination each : all) {
            int[] key = Arrays.stream(concepts).map(k -> each.values[k]).toArray();
            table.computeIfAbsent(IntBuffer.wrap(key), unseen -> new Moments()).add(each.response);
        }
        return table;
    }

    /**
     * Share of the variance that lies between the combinations, corrected for their number: with squared deviations S within
     * them and T around the mean, 1 - ( S / (n - G) ) / ( T / (n - 1) ).
     */
    OptionalDouble ceiling() {
        int n = total.n();
        if (n == all.size() || total.squares() == 0) {
            return OptionalDouble.empty();
        }
        double within =
                all.stream().mapToDouble(each -> each.response.squares()).sum();
        return OptionalDouble.of(Math.max(0, 1 - within / (n - all.size()) / (total.squares() / (n - 1))));
    }
}

package dnas.analysis;

import java.util.stream.IntStream;

/** Which of several options no other beats in both cost and value. */
public final class ParetoFront {
    private ParetoFront() {}

    /**
     * Indices of the front, by ascending cost and value: of each, no other costs at most as much and is worth more, or
     * costs less and is worth as much; of equal ones the first.
     *
     * @param costs [N], less is better
     * @param values [N], more is better
     */
    public static int[] of(double[] costs, double[] values) {
        int[] byCost = IntStream.range(0, costs.length)
                .boxed()
                .sorted((i, j) -> costs[i] == costs[j]
                        ? Double.compare(values[j], values[i])
                        : Double.compare(costs[i], costs[j]))
                .mapToInt(i -> i)
                .toArray();
        double best = Double.NEGATIVE_INFINITY;
        IntStream.Builder front = IntStream.builder();
        for (int i : byCost) {
            if (values[i] > best) {
                best = values[i];
                front.add(i);
            }
        }
        return front.build().toArray();
    }
}

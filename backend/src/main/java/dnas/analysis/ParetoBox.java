package dnas.analysis;

import java.util.Optional;

/**
 * The box that hypervolumes are shares of: between the ideal and the nadir point of a front (Zitzler and Thiele 1999; Ishibuchi
 * et al. 2018). The nadir, its highest cost and its lowest value, is the reference point.
 *
 * @param lowestCost of the front
 * @param highestCost of the front
 * @param lowestValue of the front
 * @param highestValue of the front
 */
public record ParetoBox(double lowestCost, double highestCost, double lowestValue, double highestValue) {
    /** The box of the front of these points; empty when the front is one point, which spans none. */
    public static Optional<ParetoBox> of(double[] costs, double[] values) {
        int[] front = ParetoFront.of(costs, values);
        if (front.length < 2) {
            return Optional.empty();
        }
        int first = front[0];
        int last = front[front.length - 1];
        return Optional.of(new ParetoBox(costs[first], costs[last], values[first], values[last]));
    }

    /**
     * The hypervolume of these points: the share of the box that at least one of them dominates.
     *
     * @param costs [N]
     * @param values [N]
     */
    public double hypervolume(double[] costs, double[] values) {
        double area = 0;
        int[] front = ParetoFront.of(costs, values);
        for (int i = 0; i < front.length; i++) {
            double from = within(costs[front[i]], lowestCost, highestCost);
            double until = i + 1 < front.length ? within(costs[front[i + 1]], lowestCost, highestCost) : highestCost;
            double height = within(values[front[i]], lowestValue, highestValue) - lowestValue;
            area += (until - from) * height;
        }
        return area / ((highestCost - lowestCost) * (highestValue - lowestValue));
    }

    private static double within(double value, double low, double high) {
        return Math.min(high, Math.max(low, value));
    }
}

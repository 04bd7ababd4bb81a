package dnas.predictor;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Straight between each learnt signal and the next. Beyond the ends it is level: what is better than every learnt signal counts
 * as the best of them, and what is worse as the worst, since ranks do not say by how much.
 */
final class InterpolatedScale implements TargetScale {
    private final double[] signals;
    private final double[] targets;

    /**
     * Joins the points.
     *
     * @param learnt signals [n], equal ones with equal targets
     * @param targetsOfLearnt [n], in the same order as the signals
     */
    InterpolatedScale(double[] learnt, double[] targetsOfLearnt) {
        int[] order = IntStream.range(0, learnt.length)
                .boxed()
                .sorted((a, b) -> Double.compare(learnt[a], learnt[b]))
                .mapToInt(i -> i)
                .toArray();
        int[] distinct = IntStream.range(0, order.length)
                .filter(i -> i == 0 || learnt[order[i]] != learnt[order[i - 1]])
                .map(i -> order[i])
                .toArray();
        signals = Arrays.stream(distinct).mapToDouble(i -> learnt[i]).toArray();
        targets = Arrays.stream(distinct).mapToDouble(i -> targetsOfLearnt[i]).toArray();
    }

    @Override
    public double target(double signal) {
        return between(signals, targets, signal);
    }

    @Override
    public double signal(double target) {
        return between(targets, signals, target);
    }

    @Override
    public boolean reaches(double signal) {
        return signals[0] <= signal && signal <= signals[signals.length - 1];
    }

    private static double between(double[] from, double[] to, double value) {
        int found = Arrays.binarySearch(from, value);
        if (found >= 0) {
            return to[found];
        }
        int above = -found - 1;
        if (above == 0 || above == from.length) {
            return to[Math.min(above, to.length - 1)];
        }
        double share = (value - from[above - 1]) / (from[above] - from[above - 1]);
        return to[above - 1] + share * (to[above] - to[above - 1]);
    }
}

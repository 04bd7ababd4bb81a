package dnas.spaces.accelnasbench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Several {@link BoostedTrees} on different 80 % of the same networks. Their mean predicts better than any of them, and a
 * network's error is estimated by those members that have not seen it.
 *
 * <p>They read a network as 28 numbers: expansion, kernel, layers and squeeze-and-excitation (0 or 1) of each block. Sums and
 * costs besides made predictions worse.
 *
 * <p>A measurement differs from the mean of m members for two reasons: the members' own scatter s, which leaves s / sqrt(m)
 * in the mean, and what they have in common. The square of the latter is the mean, over networks that c of at least two
 * members have not seen, of e^2 - s^2 / c, where e is the error of those members' mean and s their standard deviation.
 */
final class TreeEnsemble {
    private static final double SHARE = .8;

    private final List<BoostedTrees> members;
    /** Variance of a measurement that all members miss alike. */
    private final double commonVariance;

    private TreeEnsemble(List<BoostedTrees> members, double commonVariance) {
        this.members = members;
        this.commonVariance = commonVariance;
    }

    /** Trains on networks [N] and their targets [N]; the same input gives the same ensemble, bit for bit. */
    static TreeEnsemble train(List<Network> networks, double[] targets, TreeSetting setting) {
        float[][] rows = rows(networks);
        boolean[][] seen = IntStream.range(0, setting.members())
                .mapToObj(member -> draw(targets.length, member))
                .toArray(boolean[][]::new);
        List<BoostedTrees> members = IntStream.range(0, setting.members())
                .parallel()
                .mapToObj(member -> member(rows, targets, seen[member], setting, member))
                .toList();
        double[][] predictions =
                members.stream().map(member -> member.predict(rows)).toArray(double[][]::new);
        return new TreeEnsemble(members, commonVariance(targets, seen, predictions));
    }

    private static boolean[] draw(int size, int member) {
        SplittableRandom random = new SplittableRandom(member);
        boolean[] drawn = new boolean[size];
        for (int row = 0; row < size; row++) {
            drawn[row] = random.nextDouble() < SHARE;
        }
        return drawn;
    }

    private static BoostedTrees member(
            float[][] rows, double[] targets, boolean[] seen, TreeSetting setting, int member) {
        int[] own = IntStream.range(0, targets.length).filter(row -> seen[row]).toArray();
        return BoostedTrees.train(
                IntStream.of(own).mapToObj(row -> rows[row]).toArray(float[][]::new),
                IntStream.of(own).mapToDouble(row -> targets[row]).toArray(),
                setting,
                member);
    }

    private static double commonVariance(double[] targets, boolean[][] seen, double[][] predictions) {
        double sum = 0;
        int networks = 0;
        for (int i = 0; i < targets.length; i++) {
            int row = i;
            double[] unseen = IntStream.range(0, seen.length)
                    .filter(member -> !seen[member][row])
                    .mapToDouble(member -> predictions[member][row])
                    .toArray();
            if (unseen.length >= 2) {
                double error = targets[row] - mean(unseen);
                sum += error * error - variance(unseen) / unseen.length;
                networks++;
            }
        }
        return networks == 0 ? 0 : Math.max(0, sum / networks);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }

    List<Prediction> predict(List<Network> networks) {
        if (networks.isEmpty()) {
            return List.of();
        }
        float[][] rows = rows(networks);
        double[][] predictions =
                members.stream().map(member -> member.predict(rows)).toArray(double[][]::new);
        return IntStream.range(0, rows.length)
                .mapToObj(row -> prediction(
                        Stream.of(predictions).mapToDouble(own -> own[row]).toArray()))
                .toList();
    }

    private Prediction prediction(double[] values) {
        double variance = variance(values);
        return new Prediction(mean(values), Math.sqrt(variance), Math.sqrt(commonVariance + variance / values.length));
    }

    private static float[][] rows(List<Network> networks) {
        return networks.stream().map(TreeEnsemble::row).toArray(float[][]::new);
    }

    private static float[] row(Network network) {
        float[] row = new float[Choices.COUNT];
        int next = 0;
        for (Block block : network.blocks()) {
            row[next++] = block.expansion();
            row[next++] = block.kernel();
            row[next++] = block.layers();
            row[next++] = block.squeezeExcite() ? 1 : 0;
        }
        return row;
    }
}

package dnas.predictor;

import java.util.random.RandomGenerator;

/**
 * What each member of an ensemble says.
 *
 * @param members [members][n]
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NetPredictions(double[][] members) {
    /** Means over the members [n]. */
    public double[] means() {
        double[] means = new double[members[0].length];
        for (double[] member : members) {
            for (int i = 0; i < means.length; i++) {
                means[i] += member[i] / members.length;
            }
        }
        return means;
    }

    /** Standard deviations of the members around their mean [n], not corrected for their number. */
    public double[] deviations() {
        double[] means = means();
        double[] deviations = new double[means.length];
        for (int i = 0; i < means.length; i++) {
            double squares = 0;
            for (double[] member : members) {
                squares += (member[i] - means[i]) * (member[i] - means[i]);
            }
            deviations[i] = Math.sqrt(squares / members.length);
        }
        return deviations;
    }

    /** A draw from N(mean, deviation^2) for each row, independent of the others [n]. */
    public double[] draw(RandomGenerator random) {
        double[] draws = means();
        double[] deviations = deviations();
        for (int i = 0; i < draws.length; i++) {
            draws[i] += deviations[i] * random.nextGaussian();
        }
        return draws;
    }
}

package dnas.predictor;

import java.util.Arrays;
import org.hipparchus.stat.StatUtils;

/** The values themselves as a target for regression, standardised. */
public final class StandardTarget {
    private StandardTarget() {}

    /**
     * Values with mean 0 and standard deviation 1.
     *
     * @param values any numbers [n]
     * @return [n]; zeros when all values are equal
     */
    public static double[] of(double[] values) {
        double mean = StatUtils.mean(values);
        double deviation = Math.sqrt(StatUtils.populationVariance(values));
        return Arrays.stream(values)
                .map(value -> deviation == 0 ? 0 : (value - mean) / deviation)
                .toArray();
    }
}

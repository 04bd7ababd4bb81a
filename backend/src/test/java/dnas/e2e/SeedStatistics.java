package dnas.e2e;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Mean, spread and Student's interval over seeds, computed here once more so that what the product says can be wrong. */
record SeedStatistics(int n, double mean, double lowest, double highest, double low, double high) {
    /** t(0.975, n - 1) by n, from a printed table. */
    private static final Map<Integer, Double> STUDENT = Map.of(2, 12.706_204_74, 3, 4.302_652_73);

    static SeedStatistics of(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        double mean = Arrays.stream(sorted).sum() / n;
        double squares = Arrays.stream(sorted)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double half = STUDENT.get(n) * Math.sqrt(squares / (n - 1) / n);
        return new SeedStatistics(n, mean, sorted[0], sorted[n - 1], mean - half, mean + half);
    }

    /** A fraction as the pages write it: percent with two decimals. */
    static String percent(double fraction) {
        return new BigDecimal(fraction * 100).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}

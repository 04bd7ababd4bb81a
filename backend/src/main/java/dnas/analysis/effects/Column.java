package dnas.analysis.effects;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** A variable of a linear model, standardised: its mean over the cells is 0 and its variance 1. */
final class Column {
    private static final double LEAST_DEVIATION = 1e-12;

    /** By combination [G]; all 0 when it does not vary. */
    final double[] scores;
    /** Units of the variable to one unit of its scores; 0 when it does not vary. */
    final double scale;
    /** Standard deviation of the concept; of a product that of the one times that of the other. */
    final double deviation;

    private Column(double[] scores, double scale, double deviation) {
        this.scores = scores;
        this.scale = scale;
        this.deviation = deviation;
    }

    /** A concept by its values [G]. */
    static Column of(double[] values, Combinations cells) {
        double mean = cells.mean(values);
        double[] centred = DoubleStream.of(values).map(value -> value - mean).toArray();
        double scale =
                Math.sqrt(cells.mean(DoubleStream.of(centred).map(x -> x * x).toArray()));
        return scale > LEAST_DEVIATION
                ? new Column(DoubleStream.of(centred).map(x -> x / scale).toArray(), scale, scale)
                : new Column(new double[values.length], 0, 0);
    }

    boolean varies() {
        return scale > 0;
    }

    /** Scores of the one times scores of the other [G]. */
    double[] product(Column other) {
        double[] product = new double[scores.length];
        Arrays.setAll(product, g -> scores[g] * other.scores[g]);
        return product;
    }

    /** The product of two concepts, each around its mean. */
    Column times(Column other, Combinations cells) {
        Column standardised = of(product(other), cells);
        double both = deviation * other.deviation;
        return new Column(standardised.scores, standardised.scale * both, both);
    }
}

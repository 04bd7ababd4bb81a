package dnas.cli;

import dnas.benchmark.Agreement;
import dnas.benchmark.Surrogate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Predictions held against measurements, of one space.
 *
 * @param signal that is predicted
 * @param accuracy errors are fractions
 * @param measures of natural logarithms
 */
record SurrogateReport(
        String space,
        String signal,
        String split,
        String caution,
        Agreement accuracy,
        List<Surrogate.OfMeasure> measures) {
    private static final String FIGURES =
            "RMSE is in percentage points of accuracies, and about a relative error of measures, whose logarithms are"
                    + " compared. Coverage: share of measurements inside the predicted 90 % interval.";

    static SurrogateReport of(String space, Surrogate surrogate) {
        return new SurrogateReport(
                space,
                surrogate.signal().title(),
                surrogate.split(),
                surrogate.caution(),
                surrogate.accuracy(),
                surrogate.measures());
    }

    TitledTable table() {
        return new TitledTable(
                "Predictions in " + space,
                String.join(" ", split, FIGURES, caution),
                List.of("predicted", "Kendall's tau", "R^2", "RMSE", "n", "coverage"),
                Stream.concat(
                                Stream.of(row(signal, accuracy, " points")),
                                measures.stream().map(of -> row(of.measure().title(), of.agreement(), " %")))
                        .toList());
    }

    private static List<String> row(String name, Agreement agreement, String unit) {
        return List.of(
                name,
                rounded(agreement.tau()),
                rounded(agreement.r2()),
                String.format(Locale.ROOT, "%.2f%s", 100 * agreement.rmse(), unit),
                String.valueOf(agreement.n()),
                rounded(agreement.coverage()));
    }

    private static String rounded(double figure) {
        return String.format(Locale.ROOT, "%.3f", figure);
    }
}

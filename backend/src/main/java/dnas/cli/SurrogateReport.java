package dnas.cli;

import dnas.benchmark.Agreement;
import dnas.benchmark.BestPredicted;
import dnas.benchmark.Surrogate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Predictions held against measurements, of one space.
 *
 * @param signal that is predicted
 * @param accuracy errors are fractions
 * @param best of those that are predicted best
 * @param measures of natural logarithms
 */
record SurrogateReport(
        String space,
        String signal,
        String split,
        String caution,
        Agreement accuracy,
        BestPredicted best,
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
                surrogate.best(),
                surrogate.measures());
    }

    TitledTable table() {
        return new TitledTable(
                "Predictions in " + space,
                String.join(" ", split, FIGURES, optimism(), caution),
                List.of("predicted", "Kendall's tau", "R^2", "RMSE", "n", "coverage"),
                Stream.concat(
                                Stream.of(row(signal, accuracy, " points"), bestRow()),
                                measures.stream().map(of -> row(of.measure().title(), of.agreement(), " %")))
                        .toList());
    }

    private String optimism() {
        return String.format(
                Locale.ROOT,
                "A search ends among what is predicted best, and its incumbent is a maximum of predictions, so it is optimistic:"
                        + " predictions of the %d predicted best exceed their measurements by %.2f points in the mean.",
                best.n(),
                100 * best.bias());
    }

    private List<String> bestRow() {
        return List.of(
                String.format(Locale.ROOT, "the %.0f %% predicted best", 100 * best.share()),
                rounded(best.tau()),
                "-",
                String.format(Locale.ROOT, "%.2f points", 100 * best.rmse()),
                String.valueOf(best.n()),
                "-");
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

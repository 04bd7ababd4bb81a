package dnas.web;

import dnas.benchmark.Agreement;
import dnas.benchmark.BestPredicted;
import dnas.benchmark.Surrogate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a surrogate predicts what it was not trained on.
 *
 * @param signal that it predicts
 * @param split what it was trained on, and what it is compared with
 * @param caution what its accuracies do not compare with
 * @param accuracy errors are fractions; null while it is computed
 * @param best the same of those that it predicts best; null while it is computed
 * @param measures of natural logarithms; null while they are computed
 */
record SurrogateView(
        String space,
        SignalView signal,
        String split,
        String caution,
        @Nullable Agreement accuracy,
        @Nullable BestPredicted best,
        @Nullable List<MeasureAgreement> measures) {
    /** How well one measure is predicted. */
    record MeasureAgreement(String name, String title, String unit, Agreement agreement) {
        static MeasureAgreement of(Surrogate.OfMeasure known) {
            return new MeasureAgreement(
                    known.measure().name(),
                    known.measure().title(),
                    known.measure().unit(),
                    known.agreement());
        }
    }

    static SurrogateView of(String space, Surrogates.Judged judged) {
        List<Surrogate.OfMeasure> measures = judged.measures().getNow(null);
        return new SurrogateView(
                space,
                SignalView.of(judged.surrogate().signal()),
                judged.surrogate().split(),
                judged.surrogate().caution(),
                judged.accuracy().getNow(null),
                judged.best().getNow(null),
                measures == null
                        ? null
                        : measures.stream().map(MeasureAgreement::of).toList());
    }
}

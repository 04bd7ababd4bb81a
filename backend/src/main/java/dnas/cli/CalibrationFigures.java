package dnas.cli;

import dnas.analysis.calibration.Calibration;
import dnas.run.calibration.CalibrationSample;
import dnas.run.calibration.Missed;
import dnas.run.calibration.PredictorCalibration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The single numbers of a calibration, by sample and name, in the order in which they are printed. */
final class CalibrationFigures {
    private static final String SPEARMAN = "Spearman";
    private static final String KENDALL = "Kendall";
    private static final String COVERED = "covered at ";
    private static final String BEYOND = "beyond what was learnt";
    private static final double PERCENT = 100;

    private CalibrationFigures() {}

    /** What there is of each sample; differences of signals in percentage points. */
    static Map<String, Map<String, Double>> of(PredictorCalibration calibration) {
        Map<String, Map<String, Double>> samples = new LinkedHashMap<>();
        add(samples, "uniform, hindsight", calibration.uniform());
        add(samples, "best predicted, hindsight", calibration.best());
        add(samples, "beforehand", calibration.beforehand());
        if (calibration.missed() != null) {
            samples.put("best that was not queried, hindsight", figures(calibration.missed()));
        }
        return samples;
    }

    /** What kind of number the figure of this name is. */
    static FigureKind kind(String name) {
        if (name.equals(SPEARMAN) || name.equals(KENDALL)) {
            return FigureKind.CORRELATION;
        }
        return name.startsWith(COVERED) || name.equals(BEYOND) ? FigureKind.SHARE : FigureKind.NUMBER;
    }

    private static Map<String, Double> figures(Missed missed) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("test accuracy (%)", PERCENT * missed.testAccuracy());
        figures.put("rank by predicted mean", (double) missed.rank());
        return figures;
    }

    private static void add(Map<String, Map<String, Double>> samples, String name, @Nullable CalibrationSample sample) {
        if (sample != null) {
            samples.put(name, figures(sample));
        }
    }

    private static Map<String, Double> figures(CalibrationSample sample) {
        Calibration scores = sample.scores();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("cells", (double) scores.n());
        if (scores.spearman() != null) {
            figures.put(SPEARMAN, scores.spearman().coefficient());
        }
        if (scores.kendall() != null) {
            figures.put(KENDALL, scores.kendall());
        }
        figures.put("bias (score)", scores.bias());
        figures.put("RMSE (score)", scores.error());
        scores.coverage()
                .forEach(coverage -> figures.put(
                        COVERED + String.format(Locale.ROOT, "%.0f %%", PERCENT * coverage.level()),
                        coverage.observed().share()));
        figures.put("median difference (pp)", PERCENT * sample.difference());
        figures.put("median absolute difference (pp)", PERCENT * sample.absoluteDifference());
        figures.put(BEYOND, (double) sample.beyond() / scores.n());
        return figures;
    }
}

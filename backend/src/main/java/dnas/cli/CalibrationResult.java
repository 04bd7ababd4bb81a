package dnas.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dnas.bench.KeptSearch;
import dnas.benchmark.Benchmark;
import dnas.run.FinishedSearch;
import dnas.run.Versions;
import dnas.run.calibration.PredictorCalibration;
import dnas.search.Features;
import dnas.search.SearchSpec;
import dnas.space.Architecture;
import java.util.Map;
import java.util.Objects;

/**
 * What is kept of one search whose predictor was held against the truth.
 *
 * @param figures by sample and name
 */
@JsonPropertyOrder("spec")
record CalibrationResult(SearchSpec spec, Versions versions, Map<String, Map<String, Double>> figures)
        implements KeptSearch {
    /** A line of another command's file has no figures. */
    CalibrationResult {
        Objects.requireNonNull(figures);
    }

    /**
     * Of a search that a worker has done.
     *
     * @param features that its predictor saw
     */
    static <A extends Architecture> CalibrationResult of(
            Benchmark<A> benchmark, Features<A> features, FinishedSearch search) {
        return new CalibrationResult(
                search.spec(),
                search.versions(),
                CalibrationFigures.of(
                        PredictorCalibration.of(benchmark, features, search.spec(), search.trace(), played -> {})));
    }
}

package dnas.cli;

import dnas.search.SearchEvent;
import dnas.search.SearchSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * What a benchmark keeps of one finished search.
 *
 * @param spec what was searched
 * @param incumbents test accuracy of the incumbent after each query, fractions
 * @param seconds of the search, without the controller's training
 */
record BenchResult(SearchSpec spec, List<Double> incumbents, double seconds) {
    /** Test accuracy of the incumbent after so many queries, or at the end of a search that ended before. */
    double after(int queries) {
        return incumbents.get(Math.min(queries, incumbents.size()) - 1);
    }

    /** Collects a search's events. */
    static final class Collector {
        private final SearchSpec spec;
        private final List<Double> incumbents = new ArrayList<>();
        private double seconds;

        Collector(SearchSpec spec) {
            this.spec = spec;
        }

        void accept(SearchEvent event) {
            if (event instanceof SearchEvent.Evaluated evaluated) {
                incumbents.add(evaluated.entry().incumbentTestAccuracy());
            } else if (event instanceof SearchEvent.Finished finished) {
                seconds = finished.searchSeconds();
            }
        }

        BenchResult result() {
            return new BenchResult(spec, List.copyOf(incumbents), seconds);
        }
    }
}

package dnas.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dnas.run.FinishedSearch;
import dnas.run.Versions;
import dnas.search.SearchSpec;
import dnas.search.TraceEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a comparison keeps of one finished search.
 *
 * @param spec what was searched
 * @param versions what it was searched with
 * @param incumbents test accuracy of the incumbent after each query, fractions; never empty
 * @param signals of the incumbent after each query, fractions
 * @param seconds of the search, without the controller's training
 */
@JsonPropertyOrder("spec")
public record BenchResult(
        SearchSpec spec, Versions versions, List<Double> incumbents, List<Double> signals, double seconds)
        implements KeptSearch {
    public BenchResult {
        incumbents = List.copyOf(incumbents);
        signals = List.copyOf(signals);
        if (incumbents.isEmpty() || signals.size() != incumbents.size()) {
            throw new IllegalArgumentException("A search without a query has no result.");
        }
    }

    /** Of a search that a worker has done. */
    public static BenchResult of(FinishedSearch search) {
        return new BenchResult(
                search.spec(),
                search.versions(),
                search.trace().stream().map(TraceEntry::incumbentTestAccuracy).toList(),
                bestSoFar(search.trace()),
                search.end().searchSeconds());
    }

    private static List<Double> bestSoFar(List<TraceEntry> trace) {
        List<Double> best = new ArrayList<>();
        for (TraceEntry entry : trace) {
            best.add(best.isEmpty() ? entry.signal() : Math.max(best.get(best.size() - 1), entry.signal()));
        }
        return best;
    }

    /** Test accuracy of the incumbent after so many queries, or at the end of a search that ended before. */
    double after(int queries) {
        return incumbents.get(Math.min(queries, incumbents.size()) - 1);
    }

    /** The first query after which the incumbent's test accuracy was at least this fraction, within a budget. */
    OptionalInt queriesTo(double accuracy, int budget) {
        return first(incumbents, accuracy, budget);
    }

    /** The first query after which the incumbent's signal was at least this fraction, within a budget. */
    OptionalInt queriesToSignal(double signal, int budget) {
        return first(signals, signal, budget);
    }

    private static OptionalInt first(List<Double> values, double atLeast, int budget) {
        return IntStream.rangeClosed(1, Math.min(budget, values.size()))
                .filter(query -> values.get(query - 1) >= atLeast)
                .findFirst();
    }
}

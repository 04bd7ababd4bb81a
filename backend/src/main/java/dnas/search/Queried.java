package dnas.search;

import dnas.search.Strategy.Answer;
import dnas.space.Architecture;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a strategy was told so far. */
final class Queried<A extends Architecture> {
    private final Map<A, Double> signals = new LinkedHashMap<>();

    void add(Answer<A> answer) {
        signals.put(answer.architecture(), answer.signal());
    }

    /** Every architecture, in the order of the queries. */
    Set<A> architectures() {
        return Collections.unmodifiableSet(signals.keySet());
    }

    /** The signal of one that was queried. */
    double signal(A architecture) {
        Double signal = signals.get(architecture);
        if (signal == null) {
            throw new IllegalArgumentException("The architecture " + architecture.hash() + " was not queried.");
        }
        return signal;
    }

    /** Best first, of equal ones the earlier. */
    Stream<A> bestFirst() {
        return signals.keySet().stream()
                .sorted(Comparator.comparingDouble(this::signal).reversed());
    }
}

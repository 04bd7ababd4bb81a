package dnas.search;

import dnas.benchmark.Observation;
import java.util.Map;
import java.util.Optional;

/** Evaluations of an earlier, interrupted attempt at the same run, which answer first when it is run again. */
@FunctionalInterface
public interface Answers {
    /** The stored answer for the architecture with this hash. */
    Optional<Observation> of(String hash);

    /** A first attempt. */
    static Answers none() {
        return hash -> Optional.empty();
    }

    static Answers from(Map<String, Observation> byHash) {
        return hash -> Optional.ofNullable(byHash.get(hash));
    }
}

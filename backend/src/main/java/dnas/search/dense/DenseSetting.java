package dnas.search.dense;

import java.util.Locale;

/** What can be changed in dense sampling, each to see what an ingredient is worth. */
public enum DenseSetting {
    /** Codes of a controller that was trained without the penalty on total correlation. */
    NO_TC,
    /** Codes of a controller that was told no concepts. */
    NO_CONCEPTS,
    /** No regions: candidates are drawn uniformly instead. */
    NO_REGIONS,
    /** The predictor reads the code alone, without the structural numbers. */
    NO_STRUCTURE,
    /** The predictor reads the structural numbers alone, at stagnation too. */
    NO_CODE,
    /** The predictor learns the signals themselves, standardised, in place of the normal scores of their ranks. */
    RAW_TARGET,
    /** No candidates from the neighbourhoods of the best. */
    NO_NEIGHBOURS,
    /**
     * No candidate from the list of the space, or drawn from it: they come from decoding, and from the neighbourhoods of the
     * best unless {@link #NO_NEIGHBOURS} is set too. What is read of them is still scaled over the space.
     */
    DECODED;

    /** As it is written after the strategy's name, for example {@code no-regions}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package dnas.search.dense;

import java.util.List;

/** Where candidates come from: a list of the space, or decoding. Gives indices of architectures within the FLOPs range. */
interface CandidateSource {
    /**
     * Distinct indices from all over the range.
     *
     * @param count how many where that can be chosen; all when there are no more
     */
    int[] broad(int count);

    /**
     * Indices whose codes are near some codes, for each centre its own, in their order; one may be near to several.
     *
     * @param centres indices of the architectures in the middle of the regions
     * @param round from 0; regions shrink with it
     */
    List<Region> near(List<Integer> centres, int round);

    /** Decodes so far that were no architecture. */
    int invalid();
}

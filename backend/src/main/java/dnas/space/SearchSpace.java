package dnas.space;

import java.util.List;
import java.util.Optional;

/**
 * A set of architectures with an encoding, a neighbourhood, parameters and FLOPs. Holds no accuracy: whoever has only a
 * space cannot know how good an architecture is.
 *
 * @param <A> its architectures
 */
public interface SearchSpace<A extends Architecture> {
    /** Identifier on the command line and in the API, for example {@code nasbench101}. */
    String name();

    /** What the page shows. */
    String title();

    /** Number of its architectures. */
    long count();

    /** The concepts, in the order in which {@link #conceptsOf} gives their values. */
    List<Concept> concepts();

    /** Values of the {@link #concepts} of one architecture. */
    int[] conceptsOf(A architecture);

    /** Every combination of concepts that some architecture has [C][K], each once, in a fixed order. */
    int[][] conceptCombinations();

    Cost costOf(A architecture);

    /** Whether FLOPs are known, of all architectures or of none; where they are not, they cannot be limited. */
    default boolean flopsKnown() {
        return true;
    }

    /** The fewest and the most FLOPs of all its architectures, exactly. */
    default FlopsRange flopsBounds() {
        FlopsOrder order = representatives().byFlops();
        return new FlopsRange(order.min(), order.max());
    }

    /** For a range that holds nothing: the smallest extension of it that holds something; empty when it holds some. */
    default Optional<FlopsRange> nearest(FlopsRange range) {
        return representatives().byFlops().nearest(range);
    }

    /** What else is known before an architecture is trained; nothing unless a space says so. */
    default List<Measure> measures() {
        return List.of();
    }

    /** Values of the {@link #measures} of one architecture, in their order; NaN where one is not known. */
    default double[] measuresOf(A architecture) {
        return new double[0];
    }

    /**
     * Other architectures that compute the same function but are distinct members with accuracies of their own, in a fixed
     * order; none where isomorphic architectures are one.
     */
    default List<A> equivalents(A architecture) {
        return List.of();
    }

    /**
     * Those that meet limits.
     *
     * @throws dnas.InvalidInput when a limit is on a measure that the space has not
     */
    Domain<A> within(Limits limits);

    /** Architectures that stand for the space wherever all of it is meant: itself where it is listed, else a uniform sample. */
    ListedSpace<A> representatives();

    /** The architecture with this hash; empty when there is none. */
    Optional<A> named(String hash);

    /** Every other architecture one edit away, each once, in a fixed order. */
    List<A> neighbours(A architecture);

    /** An architecture as a graph to draw. */
    Drawing drawing(A architecture);

    /** How the controller reads and writes an architecture. */
    Encoding<A> encoding();

    /** Number of {@link #structureOf structural numbers}. */
    int structureSize();

    /** Numbers that describe the structure to a predictor; the space documents which. */
    float[] structureOf(A architecture);

    /** Number of paths that an architecture may have from input to output, each a sequence of operations. */
    int pathCount();

    /** Which of the {@link #pathCount} paths an architecture has, ascending; the space documents their order, shortest first. */
    int[] pathsOf(A architecture);
}

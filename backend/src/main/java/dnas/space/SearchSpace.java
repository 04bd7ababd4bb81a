package dnas.space;

import java.util.List;
import java.util.random.RandomGenerator;

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

    /** The concepts, in the order in which {@link #conceptsOf} gives their values. */
    List<Concept> concepts();

    /** Values of the {@link #concepts} of one architecture. */
    int[] conceptsOf(A architecture);

    Cost costOf(A architecture);

    /**
     * One architecture, uniform over the distinct ones within the range.
     *
     * @throws IllegalArgumentException when the range holds none
     */
    A sample(FlopsRange range, RandomGenerator random);

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

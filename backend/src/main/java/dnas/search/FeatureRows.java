package dnas.search;

import dnas.space.Architecture;
import dnas.space.ListedDomain;
import java.util.List;

/**
 * Codes and structural numbers of architectures, each of which has a number from 0 on. Safe for many threads while nobody
 * numbers what is new.
 *
 * @param <A> architectures of the space
 */
public interface FeatureRows<A extends Architecture> {
    /** Number of each of them, given now where it has none yet. */
    int[] numbersOf(List<A> architectures);

    /** The same of every architecture of a listed domain, in its order. */
    default int[] numbersOf(ListedDomain<A> domain) {
        return numbersOf(domain.architectures());
    }

    A get(int number);

    /** The code [D] of a numbered architecture; not to be changed. */
    float[] code(int number);

    /** The structural numbers [S] of a numbered architecture; not to be changed. */
    float[] structure(int number);
}

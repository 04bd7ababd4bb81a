package dnas.space;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A space small enough to hold in memory: its architectures have indices 0 to {@link #size} - 1, in ascending order of
 * their hashes.
 *
 * @param <A> its architectures
 */
public interface ListedSpace<A extends Architecture> extends SearchSpace<A> {
    int size();

    @Override
    default long count() {
        return size();
    }

    /** In the order of their first architecture. */
    @Override
    default int[][] conceptCombinations() {
        Map<List<Integer>, int[]> found = new LinkedHashMap<>();
        for (int index = 0; index < size(); index++) {
            int[] values = conceptsOf(get(index));
            found.putIfAbsent(Arrays.stream(values).boxed().toList(), values);
        }
        return found.values().toArray(int[][]::new);
    }

    @Override
    default ListedSpace<A> representatives() {
        return this;
    }

    @Override
    default ListedDomain<A> within(Limits limits) {
        return new ListedDomain<>(this, limits);
    }

    @Override
    default Optional<A> named(String hash) {
        return find(hash).map(this::get);
    }

    /** sha256 of what lists the architectures, a data set file or an imported table; empty where they are computed. */
    Optional<String> dataSha256();

    A get(int index);

    /** Whether an architecture is listed. */
    boolean contains(A architecture);

    /**
     * Index of an architecture.
     *
     * @throws IllegalArgumentException when it is not in this space
     */
    int indexOf(A architecture);

    /** Index of the architecture with this hash; empty when there is none. */
    Optional<Integer> find(String hash);

    Cost costAt(int index);

    /** Every index in ascending order of FLOPs, ties by index. */
    FlopsOrder byFlops();
}

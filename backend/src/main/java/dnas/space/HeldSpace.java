package dnas.space;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A listed space whose architectures and costs are held as they are: what a space of some thousands extends.
 *
 * @param <A> its architectures
 */
public abstract class HeldSpace<A extends Architecture> implements ListedSpace<A> {
    private final List<A> architectures;
    private final String[] hashes;
    private final Map<A, Integer> indices = new HashMap<>();
    private final List<Cost> costs;
    private final FlopsOrder byFlops;

    /**
     * @param architectures [N], distinct, in ascending order of their hashes
     * @param costs of each [N]
     */
    protected HeldSpace(List<A> architectures, List<Cost> costs) {
        this.architectures = List.copyOf(architectures);
        this.costs = List.copyOf(costs);
        hashes = architectures.stream().map(Architecture::hash).toArray(String[]::new);
        for (int index = 0; index < hashes.length; index++) {
            indices.put(architectures.get(index), index);
        }
        byFlops = new FlopsOrder(costs.stream().mapToLong(Cost::flops).toArray());
    }

    @Override
    public final int size() {
        return architectures.size();
    }

    @Override
    public final A get(int index) {
        return architectures.get(index);
    }

    @Override
    public final boolean contains(A architecture) {
        return indices.containsKey(architecture);
    }

    @Override
    public final int indexOf(A architecture) {
        Integer index = indices.get(architecture);
        if (index == null) {
            throw new IllegalArgumentException(architecture.label() + " is not listed in " + name() + ".");
        }
        return index;
    }

    @Override
    public final Optional<Integer> find(String hash) {
        int index = Arrays.binarySearch(hashes, hash);
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    @Override
    public final Cost costAt(int index) {
        return costs.get(index);
    }

    @Override
    public final FlopsOrder byFlops() {
        return byFlops;
    }
}

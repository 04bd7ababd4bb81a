package dnas.spaces.accelnasbench;

import dnas.space.Concept;
import dnas.space.Cost;
import dnas.space.Drawing;
import dnas.space.Encoding;
import dnas.space.FlopsOrder;
import dnas.space.ListedSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Some networks of {@link AccelNasBench}, listed; encoding, concepts and costs are those of the whole space. */
abstract sealed class ListedNetworks implements ListedSpace<Network> permits MeasuredNetworks, SampledNetworks {
    /** Neighbours of each network. */
    static final int NEIGHBOURS = 49;

    private final AccelNasBench whole;
    private final List<Network> networks;
    private final String[] hashes;
    private final Map<Network, Integer> indices = new HashMap<>();
    private final FlopsOrder byFlops;

    /**
     * @param networks distinct, in ascending order of their hashes
     */
    ListedNetworks(AccelNasBench whole, List<Network> networks) {
        this.whole = whole;
        this.networks = List.copyOf(networks);
        hashes = networks.stream().map(Network::hash).toArray(String[]::new);
        for (int index = 0; index < hashes.length; index++) {
            indices.put(networks.get(index), index);
        }
        byFlops = new FlopsOrder(networks.stream()
                .mapToLong(network -> whole.costOf(network).flops())
                .toArray());
    }

    AccelNasBench whole() {
        return whole;
    }

    /** Whether this network is listed. */
    public boolean contains(Network network) {
        return indices.containsKey(network);
    }

    /**
     * The 49 listed networks that differ in the fewest of the 28 choices, those by index; one edit away there is hardly ever
     * another listed one.
     */
    @Override
    public List<Network> neighbours(Network network) {
        List<List<Network>> byDistance = new ArrayList<>();
        for (int distance = 0; distance <= Choices.COUNT; distance++) {
            byDistance.add(new ArrayList<>());
        }
        for (Network other : networks) {
            byDistance.get(Choices.differing(network, other)).add(other);
        }
        byDistance.set(0, Collections.emptyList());
        return byDistance.stream().flatMap(List::stream).limit(NEIGHBOURS).toList();
    }

    @Override
    public List<Concept> concepts() {
        return whole.concepts();
    }

    @Override
    public int[] conceptsOf(Network network) {
        return whole.conceptsOf(network);
    }

    @Override
    public Cost costOf(Network network) {
        return whole.costOf(network);
    }

    @Override
    public Drawing drawing(Network network) {
        return whole.drawing(network);
    }

    @Override
    public Encoding<Network> encoding() {
        return whole.encoding();
    }

    @Override
    public int structureSize() {
        return whole.structureSize();
    }

    @Override
    public float[] structureOf(Network network) {
        return whole.structureOf(network);
    }

    @Override
    public int pathCount() {
        return whole.pathCount();
    }

    @Override
    public int[] pathsOf(Network network) {
        return whole.pathsOf(network);
    }

    @Override
    public int size() {
        return networks.size();
    }

    @Override
    public Network get(int index) {
        return networks.get(index);
    }

    @Override
    public int indexOf(Network network) {
        Integer index = indices.get(network);
        if (index == null) {
            throw new IllegalArgumentException("The network " + network.label() + " is not listed.");
        }
        return index;
    }

    @Override
    public Optional<Integer> find(String hash) {
        int index = Arrays.binarySearch(hashes, hash);
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    @Override
    public Cost costAt(int index) {
        return costOf(networks.get(index));
    }

    @Override
    public FlopsOrder byFlops() {
        return byFlops;
    }
}

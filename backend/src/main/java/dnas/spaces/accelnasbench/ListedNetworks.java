package dnas.spaces.accelnasbench;

import dnas.space.Concept;
import dnas.space.Cost;
import dnas.space.Drawing;
import dnas.space.Encoding;
import dnas.space.HeldSpace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Some networks of {@link AccelNasBench}, listed; encoding, concepts and costs are those of the whole space. */
abstract sealed class ListedNetworks extends HeldSpace<Network> permits MeasuredNetworks, SampledNetworks {
    /** Neighbours of each network. */
    static final int NEIGHBOURS = 49;

    private final AccelNasBench whole;

    /**
     * @param networks distinct, in ascending order of their hashes
     */
    ListedNetworks(AccelNasBench whole, List<Network> networks) {
        super(networks, networks.stream().map(whole::costOf).toList());
        this.whole = whole;
    }

    AccelNasBench whole() {
        return whole;
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
        for (int index = 0; index < size(); index++) {
            Network other = get(index);
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
}

package dnas.spaces.table;

import dnas.Once;
import dnas.Sha256;
import dnas.space.Concept;
import dnas.space.Cost;
import dnas.space.Drawing;
import dnas.space.Encoding;
import dnas.space.HeldSpace;
import dnas.space.Measure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The chains of an imported table, which may be some of all that the layers allow. */
public final class ChainSpace extends HeldSpace<Chain> {
    /** Neighbours that a chain has at least, where the layers offer as many other choices. */
    private static final int LEAST_NEIGHBOURS = 10;

    private final ChainDesign design;
    private final List<Chain> chains;
    private final double[][] measures;
    private final ChainEncoding encoding;
    private final Once<String> dataSha256 = new Once<>(this::digest);

    /**
     * @param chains [N], distinct, in ascending order of their hashes
     * @param costs [N]
     * @param measures [N][M]
     */
    ChainSpace(ChainDesign design, List<Chain> chains, List<Cost> costs, double[][] measures) {
        super(chains, costs);
        this.design = design;
        this.chains = List.copyOf(chains);
        this.measures = measures;
        encoding = new ChainEncoding(design.layers(), design.concepts(), chains);
    }

    @Override
    public String name() {
        return design.name();
    }

    @Override
    public String title() {
        return design.title();
    }

    @Override
    public List<Concept> concepts() {
        return design.concepts().all();
    }

    @Override
    public int[] conceptsOf(Chain chain) {
        return design.concepts().of(chain);
    }

    @Override
    public boolean flopsKnown() {
        return design.flopsKnown();
    }

    @Override
    public Cost costOf(Chain chain) {
        return costAt(indexOf(chain));
    }

    @Override
    public List<Measure> measures() {
        return design.measures();
    }

    @Override
    public double[] measuresOf(Chain chain) {
        return measures[indexOf(chain)].clone();
    }

    /**
     * The listed chains with another option in one layer, by layer and option. Where these are fewer than 10, the nearest others
     * follow, those that differ in the fewest layers first and ties by index, until there are 10, so that a search can leave
     * every part of a table that lists some chains only.
     */
    @Override
    public List<Chain> neighbours(Chain chain) {
        List<Chain> neighbours = new ArrayList<>();
        int others = 0;
        for (int layer = 0; layer < design.layers().count(); layer++) {
            int options = design.layers().all().get(layer).options().size();
            others += options - 1;
            for (int option = 0; option < options; option++) {
                listed(chain, layer, option).ifPresent(neighbours::add);
            }
        }
        int wanted = Math.min(LEAST_NEIGHBOURS, others);
        if (neighbours.size() < wanted) {
            chains.stream()
                    .filter(other -> other.differing(chain) > 1)
                    .sorted(Comparator.comparingInt(chain::differing))
                    .limit(wanted - (long) neighbours.size())
                    .forEach(neighbours::add);
        }
        return neighbours;
    }

    private Optional<Chain> listed(Chain chain, int layer, int option) {
        if (chain.choices()[layer] == option) {
            return Optional.empty();
        }
        int[] choices = chain.choices().clone();
        choices[layer] = option;
        Chain other = new Chain(design.layers(), choices, null);
        return contains(other) ? Optional.of(get(indexOf(other))) : Optional.empty();
    }

    /** A chain with one vertex a layer. */
    @Override
    public Drawing drawing(Chain chain) {
        return design.layers().drawing(chain.choices());
    }

    @Override
    public Encoding<Chain> encoding() {
        return encoding;
    }

    @Override
    public int structureSize() {
        return design.layers().options()
                + concepts().size()
                + (design.flopsKnown() ? 1 : 0)
                + (design.parametersKnown() ? 1 : 0);
    }

    /** The options of all layers, one-hot; the concepts; the logarithms of FLOPs and of parameters, where they are known. */
    @Override
    public float[] structureOf(Chain chain) {
        float[] numbers = new float[structureSize()];
        for (int place : pathsOf(chain)) {
            numbers[place] = 1;
        }
        int next = design.layers().options();
        for (int value : conceptsOf(chain)) {
            numbers[next++] = value;
        }
        Cost cost = costOf(chain);
        if (design.flopsKnown()) {
            numbers[next++] = (float) Math.log(cost.flops());
        }
        if (design.parametersKnown()) {
            numbers[next] = (float) Math.log(cost.parameters());
        }
        return numbers;
    }

    @Override
    public int pathCount() {
        return design.layers().options();
    }

    /** Its parts [L]: where the option of each layer stands among the options of all layers, the first layer's first. */
    @Override
    public int[] pathsOf(Chain chain) {
        return design.layers().places(chain.choices());
    }

    /** Of layers, concepts and chains, which are what a controller is trained on. */
    @Override
    public Optional<String> dataSha256() {
        return Optional.of(dataSha256.get());
    }

    private String digest() {
        StringBuilder text = new StringBuilder();
        design.layers().all().forEach(layer -> text.append(layer.options()).append('\n'));
        for (int concept = 0; concept < concepts().size(); concept++) {
            text.append(concepts().get(concept).group())
                    .append(Arrays.deepToString(design.concepts().weights()[concept]))
                    .append('\n');
        }
        chains.forEach(chain -> text.append(Arrays.toString(chain.choices())).append('\n'));
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The chain with this hash, or with this label. */
    @Override
    public Optional<Chain> named(String hashOrLabel) {
        return find(hashOrLabel).map(this::get).or(() -> IntStream.range(0, size())
                .mapToObj(this::get)
                .filter(chain -> chain.label().equals(hashOrLabel))
                .findFirst());
    }
}

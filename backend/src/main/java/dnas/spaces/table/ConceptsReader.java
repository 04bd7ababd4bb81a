package dnas.spaces.table;

import dnas.space.Concept;
import dnas.space.ConceptGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads the concepts of a definition. Where it names none, there is one for each option: in how many layers it is chosen. Of
 * layers with options in common one option is left out, since the counts of all add up to the number of those layers: that
 * called none, and otherwise the first. Those called skip or identity are skips, all others operations.
 */
final class ConceptsReader {
    private static final List<String> NOTHING = List.of("none", "zero", "zeroize");
    private static final List<String> SKIPS =
            List.of("skip", "skip_connect", "skip-connect", "skip_connection", "identity", "id");
    /** Concepts at most. */
    static final int MOST = 32;

    private static final int LARGEST_WEIGHT = 1_000;

    private final Layers layers;
    private final Problems problems;

    ConceptsReader(Layers layers, Problems problems) {
        this.layers = layers;
        this.problems = problems;
    }

    /** Distinct options of all layers, in the order in which they first occur. */
    static List<String> options(Layers layers) {
        return layers.all().stream()
                .flatMap(layer -> layer.options().stream())
                .distinct()
                .toList();
    }

    /** The options that are counted where a definition names no concepts. */
    static List<String> counted(Layers layers) {
        List<String> left = new ArrayList<>(options(layers));
        List<String> counted = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> together = together(layers, left.get(0));
            String leftOut = together.stream()
                    .filter(option -> NOTHING.contains(option.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(together.get(0));
            together.stream().filter(option -> !option.equals(leftOut)).forEach(counted::add);
            left.removeAll(together);
        }
        return counted;
    }

    /** The options of all layers that have this one, of all layers that have one of those, and so on. */
    private static List<String> together(Layers layers, String option) {
        Set<String> found = new LinkedHashSet<>(Set.of(option));
        int before = 0;
        while (before < found.size()) {
            before = found.size();
            layers.all().stream()
                    .map(Layer::options)
                    .filter(options -> !Collections.disjoint(options, found))
                    .forEach(found::addAll);
        }
        return options(layers).stream().filter(found::contains).toList();
    }

    /** Which group an option's count belongs to. */
    static ConceptGroup group(String option) {
        return SKIPS.contains(option.toLowerCase(Locale.ROOT)) ? ConceptGroup.SKIPS : ConceptGroup.OPERATIONS;
    }

    /** An option as the name of a concept. */
    static String name(String option) {
        String name =
                option.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        return name.isEmpty() ? "option" : name;
    }

    ChainConcepts read(DefinitionNode root) {
        List<Concept> concepts = new ArrayList<>();
        List<int[][]> weights = new ArrayList<>();
        if (root.has("concepts")) {
            for (DefinitionNode node : root.objects("concepts")) {
                node.allow("name", "title", "group", "counts");
                String name = node.text("name");
                concepts.add(new Concept(name, node.title(name), group(node)));
                weights.add(weights(node));
            }
        } else {
            for (String option : counted(layers)) {
                concepts.add(new Concept(name(option), option, group(option)));
                int[][] zero = zero();
                add(zero, option, 1);
                weights.add(zero);
            }
        }
        if (concepts.size() > MOST && !root.has("concepts")) {
            problems.add("concepts is left out, and counting each option would make " + concepts.size()
                    + " of them, which are too many to learn; write 1 to " + MOST
                    + " concepts, each with counts of options.");
        } else if (concepts.isEmpty() || concepts.size() > MOST) {
            problems.add("concepts are " + concepts.size() + "; name 1 to " + MOST
                    + " of them, each with counts of options.");
        }
        DefinitionNode.requireDistinct(concepts.stream().map(Concept::name).toList(), "concepts", problems);
        return new ChainConcepts(concepts, weights.toArray(int[][][]::new));
    }

    private static ConceptGroup group(DefinitionNode node) {
        String label = node.word(
                "group",
                ConceptGroup.OPERATIONS.label(),
                Stream.of(ConceptGroup.values()).map(ConceptGroup::label).toList());
        return Stream.of(ConceptGroup.values())
                .filter(group -> group.label().equals(label))
                .findFirst()
                .orElse(ConceptGroup.OPERATIONS);
    }

    private int[][] weights(DefinitionNode node) {
        int[][] weights = zero();
        DefinitionNode counts = node.object("counts");
        if (counts == null) {
            problems.add(node.at("counts") + " is missing; write for each option that counts how much, as in"
                    + " {\"conv3x3\": 1}.");
            return weights;
        }
        for (String key : counts.node().propertyNames()) {
            JsonNode value = counts.node().get(key);
            if (!value.isInt() || Math.abs(value.intValue()) > LARGEST_WEIGHT) {
                problems.add(counts.at(key) + " is " + value + "; it must be a whole number from -" + LARGEST_WEIGHT
                        + " to " + LARGEST_WEIGHT + ".");
            } else if (!options(layers).isEmpty() // that there are none is a problem of its own
                    && !add(weights, key, value.intValue())
                    && !addInLayer(weights, key, value.intValue())) {
                problems.add(counts.at(key) + " is no option; choose one of " + String.join(", ", options(layers))
                        + ", or write LAYER.OPTION for an option in one layer.");
            }
        }
        return weights;
    }

    private int[][] zero() {
        return layers.all().stream()
                .map(layer -> new int[layer.options().size()])
                .toArray(int[][]::new);
    }

    /** Of an option in every layer that has it; whether one has. */
    private boolean add(int[][] weights, String option, int weight) {
        boolean found = false;
        for (int layer = 0; layer < weights.length; layer++) {
            int place = layers.all().get(layer).options().indexOf(option);
            if (place >= 0) {
                weights[layer][place] += weight;
                found = true;
            }
        }
        return found;
    }

    private boolean addInLayer(int[][] weights, String key, int weight) {
        for (int layer = 0; layer < weights.length; layer++) {
            String prefix = layers.all().get(layer).name() + ".";
            int place = key.startsWith(prefix)
                    ? layers.all().get(layer).options().indexOf(key.substring(prefix.length()))
                    : -1;
            if (place >= 0) {
                weights[layer][place] += weight;
                return true;
            }
        }
        return false;
    }
}

package dnas.spaces.table;

import dnas.space.Decision;
import dnas.space.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The layers of a space's chains, first to last. A choice is the number of an option in its layer, from 0.
 *
 * @param all of them
 */
record Layers(List<Layer> all) {
    /** Between the options of a chain's canonical label. */
    static final String SEPARATOR = "|";

    Layers {
        all = List.copyOf(all);
    }

    int count() {
        return all.size();
    }

    /** Options of all layers together. */
    int options() {
        return all.stream().mapToInt(layer -> layer.options().size()).sum();
    }

    List<Decision> decisions() {
        return all.stream()
                .map(layer -> new Decision(layer.name(), layer.options().size()))
                .toList();
    }

    /** The chosen options [L] of choices [L]. */
    List<String> chosen(int[] choices) {
        return IntStream.range(0, choices.length)
                .mapToObj(layer -> all.get(layer).options().get(choices[layer]))
                .toList();
    }

    /** The chosen options with bars between them. */
    String canonical(int[] choices) {
        return chosen(choices).stream().collect(Collectors.joining(SEPARATOR));
    }

    /** Where each chosen option [L] stands among the options of all layers, ascending. */
    int[] places(int[] choices) {
        int[] places = new int[choices.length];
        int before = 0;
        for (int layer = 0; layer < choices.length; layer++) {
            places[layer] = before + choices[layer];
            before += all.get(layer).options().size();
        }
        return places;
    }

    /** One vertex a layer, between input and output. */
    Drawing drawing(int[] choices) {
        List<String> labels = new ArrayList<>(List.of("input"));
        for (int layer = 0; layer < choices.length; layer++) {
            String option = all.get(layer).options().get(choices[layer]);
            labels.add(all.get(layer).isNumeric() ? all.get(layer).name() + " " + option : option);
        }
        labels.add("output");
        return new Drawing(
                labels,
                IntStream.range(1, labels.size())
                        .mapToObj(vertex -> List.of(vertex - 1, vertex))
                        .toList());
    }
}

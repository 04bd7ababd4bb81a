package dnas.spaces.table;

import java.util.List;

/**
 * One place in every chain.
 *
 * @param column of the table that holds its option
 * @param name what people call it
 * @param options that it may have, at least two, as the table writes them
 */
record Layer(String column, String name, List<String> options) {
    Layer {
        options = List.copyOf(options);
    }

    /** Whether its options are numbers, which say little without the layer's name beside them. */
    boolean isNumeric() {
        return options.stream().allMatch(option -> option.matches("[-+]?[\\d.]+"));
    }
}

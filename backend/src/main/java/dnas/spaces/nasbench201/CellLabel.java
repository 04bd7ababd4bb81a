package dnas.spaces.nasbench201;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the architecture string that {@link Cell201#label} writes. */
final class CellLabel {
    private static final Pattern BETWEEN_OPERATIONS = Pattern.compile("~[0-2]\\|(\\+\\|)?");

    private CellLabel() {}

    /**
     * The cell with this label.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Cell201 read(String label) {
        List<Operation> operations = Arrays.stream(BETWEEN_OPERATIONS.split(label.substring(1)))
                .map(operation -> operation(operation, label))
                .toList();
        Cell201 cell = Cell201.of(operations);
        if (!cell.label().equals(label)) {
            throw new IllegalArgumentException("\"" + label + "\" is no architecture string of NAS-Bench-201.");
        }
        return cell;
    }

    /** What {@link #read} reads; empty for what is no label. */
    static Optional<Cell201> find(String text) {
        if (!text.startsWith("|")) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(text));
        } catch (IllegalArgumentException notALabel) {
            return Optional.empty();
        }
    }

    private static Operation operation(String name, String label) {
        return Operation.ALL.stream()
                .filter(operation -> operation.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "NAS-Bench-201 has no operation \"" + name + "\", as " + label + " says."));
    }
}

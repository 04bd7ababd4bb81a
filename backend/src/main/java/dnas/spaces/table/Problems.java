package dnas.spaces.table;

import dnas.InvalidInput;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with what was given, so that it can be said at once. */
final class Problems {
    private static final int MOST = 20;

    private final List<String> found = new ArrayList<>();
    private int more;

    /** A sentence that names the place, the value and the way out. */
    void add(String sentence) {
        if (found.size() < MOST) {
            found.add(sentence);
        } else {
            more++;
        }
    }

    /** Of a row of a table. */
    void add(long line, String column, String sentence) {
        add("row " + line + ", column \"" + column + "\": " + sentence);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * @param file in which they were found, for people
     * @throws InvalidInput with a line for each of the first twenty, when there are some
     */
    void refuse(String file) {
        if (found.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        if (found.size() == 1) {
            lines.add(file + ", " + found.get(0));
        } else {
            lines.add(file + " has " + (found.size() + more) + " mistakes:");
            found.forEach(sentence -> lines.add("  " + file + ", " + sentence));
        }
        if (more > 0) {
            lines.add("  and " + more + " more.");
        }
        throw new InvalidInput("file", file, String.join(System.lineSeparator(), lines) + " Nothing was imported.");
    }
}

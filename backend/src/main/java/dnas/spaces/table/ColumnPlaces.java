package dnas.spaces.table;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in a file the columns stand that a definition names. */
final class ColumnPlaces {
    private final CsvFile file;
    private final Problems problems;
    private final Map<String, Integer> places = new HashMap<>();

    private ColumnPlaces(CsvFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Finds all of them, and notes what is not there once. */
    static ColumnPlaces of(TableDefinition definition, CsvFile file, Problems problems) {
        ColumnPlaces places = new ColumnPlaces(file, problems);
        places.find(definition);
        return places;
    }

    /** What a row holds in a column that was found. */
    String field(CsvFile.Row row, String column) {
        return row.fields().get(places.getOrDefault(column, 0));
    }

    private void find(TableDefinition definition) {
        definition.layers().all().forEach(layer -> find(layer.column(), "the layer " + layer.name()));
        definition.accuracies().forEach(each -> find(each.column(), "the accuracy " + each.name()));
        definition
                .measures()
                .forEach(each ->
                        find(each.column(), "the measure " + each.measure().name()));
        find(definition.flops(), "FLOPs");
        find(definition.parameters(), "parameters");
        String label = definition.label();
        if (label != null) {
            find(label, "labels");
        }
    }

    private void find(@Nullable CountColumn count, String what) {
        if (count != null) {
            find(count.column(), what);
        }
    }

    private void find(String column, String what) {
        int times = Collections.frequency(file.columns(), column);
        if (times == 0) {
            problems.add("row 1: there is no column \"" + column + "\", which the definition names for " + what
                    + "; the columns are " + String.join(", ", file.columns()) + ".");
        } else if (times > 1) {
            problems.add("row 1: " + times + " columns are called \"" + column + "\"; give each its own name.");
        }
        places.put(column, file.columns().indexOf(column));
    }
}

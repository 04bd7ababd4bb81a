package dnas.spaces.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A table of 36 chains, of 3, 3 and 4 options. */
public final class SmallTable {
    static final List<String> OPERATIONS = List.of("conv3x3", "conv1x1", "skip");
    static final List<String> WIDTHS = List.of("16", "24", "32", "48");

    static final String DEFINITION = """
            {
              "name": "small-table",
              "title": "Small table",
              "source": "Measured for a test",
              "layers": [
                {"column": "op 1", "name": "first", "options": ["conv3x3", "conv1x1", "skip"]},
                {"column": "op 2", "name": "second", "options": ["conv3x3", "conv1x1", "skip"]},
                {"column": "width", "options": [16, 24, 32, 48]}
              ],
              "concepts": [
                {"name": "conv3x3", "title": "Conv 3×3", "group": "operations", "counts": {"conv3x3": 1}},
                {"name": "skips", "title": "Skips", "group": "skips", "counts": {"skip": 1}},
                {"name": "depth", "title": "Depth", "group": "layers", "counts": {"first.conv3x3": 2, "second.conv1x1": 1}},
                {"name": "width", "title": "Width", "group": "operations", "counts": {"24": 1, "32": 2, "48": 4}}
              ],
              "accuracies": [
                {"column": "val", "name": "validation", "title": "Validation", "unit": "percent", "reported": "test"},
                {"column": "test", "name": "test", "title": "Test accuracy", "unit": "percent", "signal": false}
              ],
              "flops": {"column": "mflops", "unit": "MFLOPs", "perMultiplyAccumulate": 2},
              "parameters": {"column": "params", "unit": "thousands"},
              "measures": [
                {"column": "latency", "name": "phone", "title": "Phone", "unit": "ms", "lessIsBetter": true}
              ]
            }
            """;

    private SmallTable() {}

    /** Header and rows, in the order of the choices. */
    static List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("op 1,op 2,width,val,test,mflops,params,latency"));
        for (int one = 0; one < OPERATIONS.size(); one++) {
            for (int two = 0; two < OPERATIONS.size(); two++) {
                for (int width = 0; width < WIDTHS.size(); width++) {
                    int number = (one * 3 + two) * 4 + width;
                    lines.add(OPERATIONS.get(one) + "," + OPERATIONS.get(two) + "," + WIDTHS.get(width) + ","
                            + (60 + number * 7 % 36) + ".5," + (61 + number * 5 % 36) + "," + (10 + number) + ".5,"
                            + (100 + number) + "," + (number % 9 == 0 ? "" : String.valueOf(number)));
                }
            }
        }
        return lines;
    }

    static TableDefinition definition() {
        return DefinitionReader.read(DEFINITION.getBytes(StandardCharsets.UTF_8), "small.json");
    }

    static List<TableRow> rows(List<String> lines) {
        return rows(String.join("\n", lines), false);
    }

    static List<TableRow> rows(String csv, boolean mean) {
        return TableReader.read(definition(), CsvFile.read(csv.getBytes(StandardCharsets.UTF_8), "small.csv"), mean);
    }

    static ChainSpace space() {
        return TableReader.space(definition(), rows(lines()));
    }

    /** The same without the chains in these rows, counted from 1. */
    static ChainSpace without(Set<Integer> rows) {
        List<String> lines = lines();
        List<String> kept = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (!rows.contains(line)) {
                kept.add(lines.get(line));
            }
        }
        return TableReader.space(definition(), rows(kept));
    }

    /** Imports the table without some of its chains, so that it is a part of what its layers allow. */
    public static void importInto(ImportedSpaces spaces, Path folder) throws IOException {
        List<String> lines = lines();
        lines.removeAll(List.of(lines.get(2), lines.get(13), lines.get(25)));
        Path table = Files.write(folder.resolve("small.csv"), lines, StandardCharsets.UTF_8);
        Path definition = Files.writeString(folder.resolve("small.json"), DEFINITION, StandardCharsets.UTF_8);
        spaces.add(table, definition, false, false);
    }
}

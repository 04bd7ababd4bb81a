package dnas.cli;

import dnas.bench.TextTable;
import java.util.List;

/**
 * A table under a title; its first column is of names.
 *
 * @param note what a reader must know beside the title; empty when it tells all
 */
record TitledTable(String title, String note, TextTable table) {
    TitledTable(String title, List<String> head, List<List<String>> rows) {
        this(title, "", head, rows);
    }

    TitledTable(String title, String note, List<String> head, List<List<String>> rows) {
        this(title, note, new TextTable(head, 1, rows));
    }

    String plain() {
        return title + "\n\n" + paragraph() + table.plain();
    }

    String markdown() {
        return "### " + title + "\n\n" + paragraph() + table.markdown();
    }

    private String paragraph() {
        return note.isEmpty() ? "" : note + "\n\n";
    }
}

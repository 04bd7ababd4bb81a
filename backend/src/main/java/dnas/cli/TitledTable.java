package dnas.cli;

import dnas.bench.TextTable;
import java.util.List;

/** A table under a title; its first column is of names. */
record TitledTable(String title, TextTable table) {
    TitledTable(String title, List<String> head, List<List<String>> rows) {
        this(title, new TextTable(head, 1, rows));
    }

    String plain() {
        return title + "\n\n" + table.plain();
    }

    String markdown() {
        return "### " + title + "\n\n" + table.markdown();
    }
}

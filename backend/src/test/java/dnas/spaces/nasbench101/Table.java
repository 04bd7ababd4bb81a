package dnas.spaces.nasbench101;

import dnas.space.DatasetFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** The real table, loaded once for all tests. */
final class Table {
    static final Path DATASETS = Path.of(System.getProperty("dnas.home"), "datasets");
    static final NasBench101 SPACE = NasBench101.load(DATASETS);

    private Table() {}

    /** Published trainable parameters of each row. */
    static long[] publishedParameters() throws IOException {
        DatasetFile file = new DatasetFile(DATASETS.resolve("nasbench101/cells.tsv.gz"), NasBench101.CELLS_SHA256);
        try (BufferedReader rows = file.rows()) {
            return rows.lines()
                    .mapToLong(row -> Long.parseLong(row.substring(row.lastIndexOf('\t') + 1)))
                    .toArray();
        }
    }
}

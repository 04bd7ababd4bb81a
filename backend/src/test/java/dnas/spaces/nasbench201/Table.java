package dnas.spaces.nasbench201;

import dnas.space.DatasetFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The real space, loaded once for all tests. */
final class Table {
    static final Path DATASETS = Path.of(System.getProperty("dnas.home"), "datasets");
    static final NasBench201 SPACE = NasBench201.load(DATASETS);

    private Table() {}

    static Stream<Cell201> cells() {
        return IntStream.range(0, SPACE.size()).mapToObj(SPACE::get);
    }

    /** Published parameters of each row in millions, six digits. */
    static String[] publishedParameters() throws IOException {
        DatasetFile file = new DatasetFile(DATASETS.resolve(NasBench201.CELLS_FILE), NasBench201.CELLS_SHA256);
        try (BufferedReader rows = file.rows()) {
            return rows.lines().map(row -> row.split("\t", -1)[1]).toArray(String[]::new);
        }
    }
}

package dnas.spaces.accelnasbench;

import dnas.space.DatasetFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The real data, loaded once for all tests. */
final class Data {
    static final Path DATASETS = Path.of(System.getProperty("dnas.home"), "datasets");
    static final AccelNasBench SPACE = AccelNasBench.published();
    static final MeasuredNetworks MEASURED = MeasuredNetworks.load(DATASETS, SPACE);
    static final AccelNasBenchTable TABLE = AccelNasBenchTable.load(DATASETS, MEASURED);

    private Data() {}

    /** Fields of each row: label, MACs (M), parameters (M), measures. */
    static List<String[]> rows() throws IOException {
        DatasetFile file = new DatasetFile(DATASETS.resolve(MeasuredNetworks.FILE), MeasuredNetworks.SHA256);
        try (BufferedReader rows = file.rows()) {
            return rows.lines().map(row -> row.split("\t", -1)).toList();
        }
    }
}

package dnas.spaces.accelnasbench;

import dnas.space.DatasetFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real data, loaded once for all tests. */
final class Data {
    static final Path DATASETS = Path.of(System.getProperty("dnas.home"), "datasets");
    static final AccelNasBenchTable TABLE = AccelNasBenchTable.load(DATASETS);
    static final AccelNasBench SPACE = TABLE.space();
    static final MeasuredNetworks MEASURED = TABLE.table();

    private Data() {}

    /** Fields of each row: label, MACs (M), parameters (M), measures. */
    static List<String[]> rows() throws IOException {
        DatasetFile file = new DatasetFile(DATASETS.resolve(MeasuredNetworks.FILE), MeasuredNetworks.SHA256);
        try (BufferedReader rows = file.rows()) {
            return rows.lines().map(row -> row.split("\t", -1)).toList();
        }
    }

    /** Every network of up to so many FLOPs, found by adding block after block, and leaving out what is above the limit already. */
    static List<Network> upTo(long flops) {
        List<Network> found = new ArrayList<>(List.of(new Network(0)));
        for (int position = 0; position < Network.BLOCKS; position++) {
            List<Network> longer = new ArrayList<>();
            for (Network network : found) {
                for (int option : Depths.options(position)) {
                    Network with = network.with(position, option);
                    if (NetworkCost.of(with).flops() <= flops) {
                        longer.add(with);
                    }
                }
            }
            found = longer;
        }
        return found;
    }
}

package dnas.spaces.nasbench101;

import java.time.Instant;
import java.util.List;

/**
 * Where imported runs come from and what they cover.
 *
 * @param version of the form of the imported files
 * @param file name of the file that was imported
 * @param fileSha256 of that file
 * @param cellsSha256 of the list of cells that the runs are numbered by
 * @param runsSha256 of the imported runs
 * @param imported when
 * @param cells in the list
 * @param coverage for each number of epochs
 * @param compared cells whose mean test accuracy after 108 epochs could be compared with the published table
 * @param agreeing those of them that have exactly the published accuracy
 */
public record ImportManifest(
        int version,
        String file,
        String fileSha256,
        String cellsSha256,
        String runsSha256,
        Instant imported,
        int cells,
        List<Coverage> coverage,
        int compared,
        int agreeing) {
    /** The version that this program writes and reads. */
    static final int VERSION = 1;

    public ImportManifest {
        coverage = List.copyOf(coverage);
    }

    /**
     * What there is for one number of epochs.
     *
     * @param epochs of a run
     * @param cells with at least one run
     * @param runs of all cells
     */
    public record Coverage(int epochs, int cells, int runs) {}

    /** Epochs after which every cell has a run, so that every query can be answered. */
    List<Integer> complete() {
        return coverage.stream()
                .filter(each -> each.cells() == cells)
                .map(Coverage::epochs)
                .toList();
    }

    /** Labels of the signals that come of it. */
    public List<String> signals() {
        return complete().stream().map(ImportedSignal::label).toList();
    }

    /** Epochs after which some cells, but not all, have a run. */
    public List<Integer> partial() {
        return coverage.stream()
                .filter(each -> each.cells() > 0 && each.cells() < cells)
                .map(Coverage::epochs)
                .toList();
    }
}

package dnas.spaces.nasbench101;

import org.jspecify.annotations.Nullable;

/** Finds the cells of the original file in the space, and checks that both mean the same one. Not for several threads. */
final class CellIndex {
    private final NasBench101 space;
    /** Module hash of each cell that was asked for. */
    private final @Nullable String[] hashes;

    CellIndex(NasBench101 space) {
        this.space = space;
        hashes = new String[space.size()];
    }

    /**
     * Index of a run's cell.
     *
     * @throws IllegalArgumentException when it has none, or when its module hash is another than the file says
     */
    int of(OriginalRun run) {
        run.graph().fault().ifPresent(fault -> {
            throw new IllegalArgumentException("the graph " + run.graph() + " is no cell: " + fault);
        });
        int index = space.indexOf(Cell.of(run.graph()));
        String hash = hashes[index];
        if (hash == null) {
            hash = space.get(index).hash();
            hashes[index] = hash;
        }
        if (!hash.equals(run.hash())) {
            throw new IllegalArgumentException("the module hash is stated as " + run.hash() + ", but that of the cell "
                    + run.graph() + " is " + hash);
        }
        return index;
    }
}

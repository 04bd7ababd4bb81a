package dnas.spaces.accelnasbench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The time that a network takes on a device, as a lookup table: a constant, and one time for each option of each block
 * (ProxylessNAS, Cai et al. 2019, arXiv:1812.00332). Blocks run one after the other, so times add up; a throughput is the
 * inverse of one. The times are those of least squares, held a little towards 0 so that options that nobody measured have none.
 *
 * <p>For almost every device this predicts held-out networks better than boosted trees do, and in a microsecond.
 */
final class BlockTimes {
    private static final int COLUMNS = Network.BLOCKS * Block.OPTIONS + 1;
    private static final double RIDGE = .1;

    private final double[] times;
    /** Standard deviation of measured over predicted time, less 1, over the networks that it was fitted to. */
    private final double relativeDeviation;

    private BlockTimes(double[] times, double relativeDeviation) {
        this.times = times;
        this.relativeDeviation = relativeDeviation;
    }

    /**
     * Fits the table.
     *
     * @param networks [N]
     * @param measured time of each [N], in any unit
     */
    static BlockTimes fit(List<Network> networks, double[] measured) {
        DMatrixRMaj squares = new DMatrixRMaj(COLUMNS, COLUMNS);
        DMatrixRMaj right = new DMatrixRMaj(COLUMNS, 1);
        double scale = Arrays.stream(measured).average().orElseThrow();
        for (int row = 0; row < measured.length; row++) {
            int[] columns = columns(networks.get(row));
            for (int i : columns) {
                right.add(i, 0, measured[row] / scale);
                for (int j : columns) {
                    squares.add(i, j, 1);
                }
            }
        }
        for (int i = 0; i < COLUMNS; i++) {
            squares.add(i, i, RIDGE);
        }
        DMatrixRMaj solution = new DMatrixRMaj(COLUMNS, 1);
        if (!CommonOps_DDRM.solve(squares, right, solution)) {
            throw new IllegalStateException("The times of blocks cannot be told apart.");
        }
        double[] times = Arrays.stream(solution.data).map(time -> time * scale).toArray();
        BlockTimes exact = new BlockTimes(times, 0);
        double squared = IntStream.range(0, measured.length)
                .mapToDouble(row -> measured[row] / exact.time(networks.get(row)) - 1)
                .map(error -> error * error)
                .sum();
        return new BlockTimes(times, Math.sqrt(squared / Math.max(1, measured.length - COLUMNS)));
    }

    /** Where the table has the parts of a network: one option of each block, and the constant. */
    private static int[] columns(Network network) {
        int[] columns = new int[Network.BLOCKS + 1];
        for (int position = 0; position < Network.BLOCKS; position++) {
            columns[position] = position * Block.OPTIONS + network.option(position);
        }
        columns[Network.BLOCKS] = COLUMNS - 1;
        return columns;
    }

    /** What all networks take. */
    double constant() {
        return times[COLUMNS - 1];
    }

    /** What the block at a position adds with an option. */
    double time(int position, int option) {
        return times[position * Block.OPTIONS + option];
    }

    /** Of any network, in the unit of the measured ones. */
    double time(Network network) {
        double sum = 0;
        for (int column : columns(network)) {
            sum += times[column];
        }
        return sum;
    }

    /** Standard deviation of a measured time from the predicted one, as a share of it. */
    double relativeDeviation() {
        return relativeDeviation;
    }
}

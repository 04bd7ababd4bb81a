package dnas.cli;

import java.util.function.LongConsumer;

/** Shows how much of a file is read and how long the rest will take. */
final class ReadingProgress implements LongConsumer {
    private static final long MEGABYTE = 1_000_000;
    private static final double NANOSECONDS = 1e9;

    private final ProgressBar bar;
    private final long size;
    private final long started = System.nanoTime();

    /**
     * @param size of the file, in bytes
     */
    ReadingProgress(ProgressBar bar, long size) {
        this.bar = bar;
        this.size = size;
    }

    @Override
    public void accept(long bytes) {
        double seconds = (System.nanoTime() - started) / NANOSECONDS;
        int total = (int) (size / MEGABYTE) + 1;
        bar.show(
                bytes == size ? total : (int) (bytes / MEGABYTE),
                total,
                ProgressBar.left("MB read", seconds * (size - bytes) / Math.max(1, bytes)));
    }
}

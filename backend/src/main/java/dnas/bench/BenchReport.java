package dnas.bench;

import dnas.InvalidInput;
import dnas.benchmark.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The page of a comparison, with its plots in a folder beside it. The same results give the same files on every machine. */
public final class BenchReport {
    private final Path page;
    private final Path plots;

    private BenchReport(Path page, Path plots) {
        this.page = page;
        this.plots = plots;
    }

    /**
     * A report to be written.
     *
     * @param page for example {@code docs/RESULTS.md}, whose plots come into {@code docs/RESULTS-plots/}
     * @throws InvalidInput when it cannot be written there
     */
    public static BenchReport at(Path page) {
        Path absolute = page.toAbsolutePath().normalize();
        try {
            Path folder = absolute.getParent();
            if (folder == null || Files.isDirectory(absolute)) {
                throw new IOException(page + " is a folder");
            }
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", ".tmp"));
            if (Files.exists(absolute) && !Files.isWritable(absolute)) {
                throw new IOException(page + " is write-protected");
            }
            String stem = absolute.getFileName().toString().replaceFirst("\\.[^.]*$", "");
            return new BenchReport(absolute, folder.resolve(stem + "-plots"));
        } catch (IOException failure) {
            InvalidInput invalid = new InvalidInput(
                    "report",
                    page.toString(),
                    "The report " + page + " cannot be written; name a file in a folder that can, with --report.");
            invalid.initCause(failure);
            throw invalid;
        }
    }

    /** Writes the plots, and then the page that shows them. */
    public void write(BenchPlan plan, BenchTable table, BenchFacts facts) {
        try {
            ReportPlots drawn = new ReportPlots(plan, table);
            ReportText text =
                    new ReportText(plan, table, facts, plots.getFileName().toString());
            StringBuilder written = new StringBuilder(text.head());
            for (Signal signal : plan.signals()) {
                Map<String, String> images = drawn.of(signal);
                for (Map.Entry<String, String> image : images.entrySet()) {
                    Files.createDirectories(plots);
                    Files.writeString(plots.resolve(image.getKey()), image.getValue());
                }
                written.append(text.section(signal, images.keySet()));
            }
            Files.writeString(page, written);
        } catch (IOException failure) {
            throw new UncheckedIOException("The report " + page + " could not be written", failure);
        }
    }
}

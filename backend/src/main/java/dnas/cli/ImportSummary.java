package dnas.cli;

import dnas.spaces.nasbench101.ImportManifest;
import dnas.spaces.nasbench101.ImportManifest.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an import brought, for people. */
final class ImportSummary {
    private ImportSummary() {}

    /** Some lines: where from, what for each number of epochs, how far it agrees, and what it is good for. */
    static String of(ImportManifest imported) {
        List<String> lines = new ArrayList<>();
        lines.add("Imported " + imported.file() + " (sha256 " + imported.fileSha256() + ").");
        for (Coverage coverage : imported.coverage()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%3d epochs: %,d runs of %,d of %,d cells",
                    coverage.epochs(),
                    coverage.runs(),
                    coverage.cells(),
                    imported.cells()));
        }
        lines.add(String.format(
                Locale.ROOT,
                "The mean test accuracy after 108 epochs equals the published one for %,d of the %,d cells that have three"
                        + " such runs.",
                imported.agreeing(),
                imported.compared()));
        lines.add(signals(imported));
        return String.join(System.lineSeparator(), lines);
    }

    private static String signals(ImportManifest imported) {
        if (imported.signals().isEmpty()) {
            return "No signal comes of it, since no number of epochs has runs of every cell.";
        }
        String partial = imported.partial().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "Searches may now query " + String.join(", ", imported.signals())
                + "; a server that is running knows them after a restart."
                + (partial.isEmpty()
                        ? ""
                        : " There is no such signal for " + partial + " epochs, which some cells lack.");
    }
}

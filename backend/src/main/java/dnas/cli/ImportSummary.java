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
        String offered = imported.complete().isEmpty()
                ? "No signal comes of it, since no number of epochs has runs of every cell."
                : "Searches may now query these signals: " + names(imported.complete())
                        + ". A server that is running knows them after a restart.";
        String missing = imported.partial().isEmpty() || imported.complete().isEmpty()
                ? ""
                : " Not "
                        + names(imported.partial().stream()
                                .map(Coverage::epochs)
                                .toList()) + ", since some cells have no such run.";
        return offered + missing;
    }

    private static String names(List<Integer> epochs) {
        return epochs.stream().map(each -> "validation_" + each).collect(Collectors.joining(", "));
    }
}

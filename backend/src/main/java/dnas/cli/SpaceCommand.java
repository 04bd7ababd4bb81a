package dnas.cli;

import dnas.Choice;
import dnas.InvalidInput;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Benchmarks;
import dnas.benchmark.Signal;
import dnas.controller.ComputeDevice;
import dnas.controller.ControllerLibrary;
import dnas.space.StructureFiles;
import dnas.spaces.Spaces;
import dnas.spaces.table.DefinitionDraft;
import dnas.spaces.table.ImportedSpaces;
import dnas.spaces.table.ImportedSpaces.Imported;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings tables along as search spaces, and lists the spaces there are. */
@Command(
        name = "space",
        description = "Import a table of your own as a search space; list and remove spaces.",
        mixinStandardHelpOptions = true)
final class SpaceCommand {
    private static final String DATA = "folder to import into (default: .dnas beside bin/)";

    @Spec
    private @Nullable CommandSpec command;

    @Command(
            name = "import",
            description =
                    "Import a table of chain-like architectures with their accuracies; see docs/IMPORT_A_TABLE.md.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "FILE.csv", description = "one row an architecture") Path table,
            @Option(names = "--definition", required = true, description = "what its columns are, in JSON")
                    Path definition,
            @Option(names = "--data", description = DATA) @Nullable Path data,
            @Option(names = "--replace", description = "replace an earlier import of the same name") boolean replace,
            @Option(
                            names = "--duplicates",
                            defaultValue = "refuse",
                            description =
                                    "of several rows of the same architecture: refuse, or mean of their measurements"
                                            + " (default: ${DEFAULT-VALUE})")
                    String duplicates) {
        Choice.named("duplicates", "way with duplicates", duplicates, List.of("refuse", "mean"), way -> way);
        Path directory = directory(data);
        Imported imported =
                Spaces.imported(Home.datasets(), directory).add(table, definition, duplicates.equals("mean"), replace);
        String name = imported.manifest().name();
        int forgotten = imported.same() ? 0 : forget(directory, name);
        Output.print(command, summary(imported, forgotten));
        return 0;
    }

    @Command(
            name = "definition",
            description = "Print a first definition of a table, guessed from its header and values, to be edited.",
            mixinStandardHelpOptions = true)
    int definition(@Parameters(paramLabel = "FILE.csv", description = "one row an architecture") Path table) {
        DefinitionDraft draft = ImportedSpaces.draft(table);
        Output.print(command, draft.json());
        draft.notes().forEach(ProgressBar.onStandardError()::say);
        return 0;
    }

    @Command(name = "list", description = "List all spaces.", mixinStandardHelpOptions = true)
    int list(@Option(names = "--data", description = DATA) @Nullable Path data) {
        Path directory = directory(data);
        Benchmarks benchmarks = Spaces.installed(Home.datasets(), directory);
        List<String> imported = Spaces.imported(Home.datasets(), directory).names();
        Output.print(
                command,
                benchmarks.names().stream()
                        .map(name -> line(benchmarks, name, imported.contains(name)))
                        .collect(Collectors.joining(System.lineSeparator())));
        return 0;
    }

    @Command(
            name = "remove",
            description = "Remove an imported space and its controllers; studies of it are kept.",
            mixinStandardHelpOptions = true)
    int remove(
            @Parameters(paramLabel = "NAME", description = "name of the space") String name,
            @Option(names = "--data", description = DATA) @Nullable Path data) {
        Path directory = directory(data);
        Spaces.imported(Home.datasets(), directory).remove(name);
        int forgotten = forget(directory, name);
        Output.print(
                command,
                "The space " + name + " is removed" + controllers(forgotten)
                        + "; studies of it are kept. A dashboard that is running shows it until it is started anew.");
        return 0;
    }

    private static Path directory(@Nullable Path data) {
        return data == null ? Home.data() : data;
    }

    /** Deletes what was learned about a space that is not the same any more; how many controllers. */
    private static int forget(Path directory, String space) {
        new StructureFiles(directory).forget(space);
        return new ControllerLibrary(directory, ComputeDevice.CPU).forget(space);
    }

    private static String controllers(int forgotten) {
        return forgotten == 0 ? "" : ", and so are the controllers that were trained on it (" + forgotten + ")";
    }

    private static String line(Benchmarks benchmarks, String name, boolean imported) {
        try {
            Benchmark<?> benchmark = benchmarks.named(name);
            return String.format(
                    Locale.ROOT,
                    "%s: %s, %,d architectures%s%s; signals %s",
                    name,
                    benchmark.space().title(),
                    benchmark.space().count(),
                    benchmark.space().flopsKnown() ? "" : " without FLOPs",
                    imported ? ", imported" : "",
                    labels(benchmark));
        } catch (InvalidInput damaged) {
            return name + ": " + damaged.sentence();
        }
    }

    private static String labels(Benchmark<?> benchmark) {
        return benchmark.signals().stream().map(Signal::label).collect(Collectors.joining(", "));
    }

    private static String summary(Imported imported, int forgotten) {
        Benchmark<?> benchmark = imported.benchmark();
        String name = imported.manifest().name();
        List<String> lines = new ArrayList<>();
        lines.add("Imported " + imported.manifest().file() + " (sha256 "
                + imported.manifest().fileSha256() + ") as the space " + name + ": "
                + imported.manifest().title() + ".");
        lines.add(String.format(
                Locale.ROOT,
                "%,d architectures of %,d rows; %d decisions; %d concepts: %s.",
                imported.manifest().architectures(),
                imported.manifest().rows(),
                benchmark.space().encoding().decisions().size(),
                benchmark.space().concepts().size(),
                benchmark.space().concepts().stream()
                        .map(concept -> concept.name())
                        .collect(Collectors.joining(", "))));
        for (Signal signal : benchmark.signals()) {
            lines.add(signal(benchmark, signal));
        }
        lines.add(
                benchmark.space().flopsKnown()
                        ? flops(benchmark)
                        : "FLOPs are not known, so they cannot be limited, and pages do not show them.");
        if (forgotten > 0) {
            lines.add(
                    "It differs from the space that it replaces, so the controllers that were trained on that one are deleted ("
                            + forgotten + ").");
        }
        lines.add("Search it with: bin/dnas search --space " + name + " --strategy regularized-evolution --queries "
                + Math.min(50, benchmark.table().size()));
        lines.add("A dashboard that is running shows it once it is started anew.");
        return String.join(System.lineSeparator(), lines);
    }

    private static String signal(Benchmark<?> benchmark, Signal signal) {
        double[] reported = IntStream.range(0, benchmark.table().size())
                .mapToDouble(index -> 100 * benchmark.testAccuracyAt(index, signal))
                .toArray();
        return String.format(
                Locale.ROOT,
                "Signal %s; reported is %s, from %.2f to %.2f %%.",
                signal.label(),
                signal.accuracy(),
                Arrays.stream(reported).min().orElse(Double.NaN),
                Arrays.stream(reported).max().orElse(Double.NaN));
    }

    private static String flops(Benchmark<?> benchmark) {
        return String.format(
                Locale.ROOT,
                "FLOPs from %.3f to %.3f millions of multiply-accumulates.",
                benchmark.table().byFlops().min() / 1e6,
                benchmark.table().byFlops().max() / 1e6);
    }
}

package dnas.cli;

import dnas.spaces.nasbench101.ImportManifest;
import dnas.spaces.nasbench101.NasBench101Table;
import dnas.spaces.nasbench101.RunsImport;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in measurements that cannot be shipped with the program, from files that the user owns. */
@Command(name = "import", description = "Import measurements from files that you own.", mixinStandardHelpOptions = true)
final class ImportCommand {
    private static final String FILE = "nasbench_full.tfrecord (1.95 GB) or nasbench_only108.tfrecord (499 MB)";

    @Spec
    private @Nullable CommandSpec command;

    @Command(
            name = "nasbench101",
            description = "Import the original NASBench-101 file: three training runs of every cell.",
            mixinStandardHelpOptions = true)
    int nasbench101(
            @Parameters(paramLabel = "FILE", description = FILE) Path file,
            @Option(names = "--data", description = "folder to import into (default: .dnas beside bin/)") @Nullable
                    Path data,
            @Option(names = "--replace", description = "replace an earlier import") boolean replace) {
        NasBench101Table table = NasBench101Table.load(Home.datasets());
        ImportManifest imported = new RunsImport(table)
                .run(
                        file,
                        data == null ? Home.data() : data,
                        replace,
                        new ReadingProgress(
                                ProgressBar.onStandardError(), file.toFile().length()));
        Output.print(command, ImportSummary.of(imported));
        return 0;
    }

    @Command(
            name = "studies",
            description = "Import studies that another server exported; a server that runs is asked to.",
            mixinStandardHelpOptions = true)
    int studies(
            @Parameters(paramLabel = "FILE", description = "what export has written") Path file,
            @Mixin HistoryOption history,
            @Option(names = "--again", description = "even where they are here already") boolean again) {
        List<String> imported = history.upToDate()
                .change(
                        opened -> StudiesFile.take(opened, new LocalEngine().catalogue(history.data()), file, again),
                        server -> server.importStudies(file, again));
        Output.print(command, String.join(System.lineSeparator(), imported));
        return 0;
    }
}

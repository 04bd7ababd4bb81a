package dnas.cli;

import dnas.backup.Archive;
import dnas.backup.Backup;
import dnas.backup.PartFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dnas backup}: everything in one file, while a server runs and while none does. */
@Command(
        name = "backup",
        description =
                "Write everything that is kept into one file: history, accounts, controllers and what was imported. A"
                        + " server that runs goes on meanwhile.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "to be written, such as dnas.zip")
    private Path file = Path.of("");

    @Mixin
    private HistoryOption history = new HistoryOption();

    @Option(names = "--force", description = "replace the file where there is one")
    private boolean force;

    @Override
    public Integer call() {
        PartFile.save(file, force, this::write, BackupCommand::requireWhole);
        Output.print(command, "The backup is in " + file + " (" + file.toFile().length() + " bytes).");
        return 0;
    }

    private void write(OutputStream out) throws IOException {
        history.asItIs()
                .read(
                        opened -> Backup.write(opened, history.data(), null, out),
                        server -> server.download("/backup", out));
    }

    private static void requireWhole(Path part) throws IOException {
        Archive.backup(part).close();
    }
}

package dnas.cli;

import dnas.backup.Restore;
import dnas.backup.Restore.Restored;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dnas restore}: what a backup holds, in a data directory again. */
@Command(
        name = "restore",
        description =
                "Make a data directory what it was when a backup was made, by this version or an earlier one. Everything"
                        + " is verified first; what fails changes nothing.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "what backup has written")
    private Path file = Path.of("");

    @Option(names = "--data", description = "data directory (default: .dnas beside bin/)")
    private Path data = Home.data();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Option(names = "--force", description = "set aside the history that is there, in a folder with the date")
    private boolean force;

    @Override
    public Integer call() {
        Restored restored = Restore.run(file, data, database.address(), force);
        Path aside = restored.aside();
        Output.print(
                command,
                "Restored " + data + " as it was at " + restored.written() + " (" + restored.rows()
                        + " rows, written by dnas " + restored.program() + "). Everybody has to sign in again."
                        + (aside == null ? "" : " What was there before is in " + aside + "."));
        return 0;
    }
}

package dnas.cli;

import dnas.InvalidInput;
import dnas.backup.Archive;
import dnas.backup.PartFile;
import dnas.backup.StudyExport;
import dnas.run.UnknownId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dnas export}: some studies in one file, for another server. */
@Command(
        name = "export",
        description =
                "Write studies with their runs and evaluations into one file, to be imported into another server.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "to be written, such as studies.zip")
    private Path file = Path.of("");

    @Option(names = "--studies", required = true, split = ",", paramLabel = "ID", description = "which ones")
    private List<Long> studies = List.of();

    @Mixin
    private HistoryOption history = new HistoryOption();

    @Option(names = "--force", description = "replace the file where there is one")
    private boolean force;

    @Override
    public Integer call() {
        StudyExport.requireSome(studies);
        PartFile.save(file, force, this::write, part -> Archive.studies(part, part.toString(), Long.MAX_VALUE)
                .close());
        Output.print(
                command, "The studies are in " + file + " (" + file.toFile().length() + " bytes).");
        return 0;
    }

    private void write(OutputStream out) throws IOException {
        String ids = studies.stream().map(String::valueOf).collect(Collectors.joining(","));
        try {
            history.upToDate()
                    .read(
                            opened -> StudyExport.write(opened, studies, null, out),
                            server -> server.download("/studies/export?study=" + ids, out));
        } catch (UnknownId missing) {
            throw new InvalidInput("studies", missing.value(), missing.getMessage() + " Give ids that there are.");
        }
    }
}

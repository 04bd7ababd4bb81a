package dnas.cli;

import dnas.space.MeasureLimit;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of {@code bin/dnas}. Exit codes: 0 done, 1 a fault of the program, 2 input that cannot be used. */
@Command(
        name = "dnas",
        description = "Disentangled neural architecture search.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ArchitectureCommand.class,
            ArchitecturesCommand.class,
            BackupCommand.class,
            BenchCommand.class,
            CalibrationCommand.class,
            ControllerCommand.class,
            DemoDataCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            RestoreCommand.class,
            SearchCommand.class,
            SpaceCommand.class,
            SurrogateCommand.class
        })
public final class Main {
    private Main() {}

    /** Runs one command and exits. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line with its error handling, for tests too. */
    static CommandLine commandLine() {
        Engine engine = new LocalEngine();
        return new CommandLine(new Main())
                .addSubcommand(new ServeCommand(engine))
                .addSubcommand(new WorkerCommand(engine))
                .registerConverter(
                        MeasureLimit.class, text -> MeasureLimit.parse(text).requireEnd())
                .setExecutionExceptionHandler(new Refusals())
                .setParameterExceptionHandler(Refusals::ofParameter);
    }
}

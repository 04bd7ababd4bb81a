package dnas.cli;

import dnas.Choice;
import dnas.InvalidInput;
import dnas.benchmark.Benchmark;
import dnas.space.Architecture;
import dnas.spaces.Spaces;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows one architecture: its graph, costs, concepts, measures and accuracies, which no search sees. */
@Command(
        name = "architecture",
        description = "Show one architecture: graph, FLOPs, parameters, concepts, measures, accuracies.",
        mixinStandardHelpOptions = true)
final class ArchitectureCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "HASH_OR_LABEL", description = "as search and architectures print it")
    private String name = "";

    @Option(names = "--space", defaultValue = "nasbench101", description = "search space (default: ${DEFAULT-VALUE})")
    private String space = "";

    @Option(names = "--format", defaultValue = "text", description = "text or json (default: ${DEFAULT-VALUE})")
    private String format = "";

    @Option(names = "--data", description = "folder of imported spaces (default: .dnas beside bin/)")
    private @Nullable Path data;

    @Override
    public Integer call() {
        Choice.named("format", "format", format, List.of("text", "json"), each -> each);
        ArchitectureReport report = report(Spaces.installed(Home.datasets(), data == null ? Home.data() : data)
                .named(space));
        Output.print(
                command,
                format.equals("text")
                        ? report.text()
                        : JsonMapper.builder()
                                .build()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(report));
        return 0;
    }

    private <A extends Architecture> ArchitectureReport report(Benchmark<A> benchmark) {
        A architecture = benchmark
                .space()
                .named(name)
                .orElseThrow(() -> new InvalidInput(
                        "architecture",
                        name,
                        "There is no architecture \"" + name + "\" in " + space
                                + "; give a hash or a label, as search prints that of its incumbent and bin/dnas architectures"
                                + " --space " + space + " those of all that were measured."));
        return ArchitectureReport.of(benchmark, architecture);
    }
}

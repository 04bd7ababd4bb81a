package dnas.cli;

import dnas.InvalidInput;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Surrogate;
import dnas.spaces.Spaces;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How well the model behind a predicted signal predicts what it was not trained on. */
@Command(
        name = "surrogate",
        description = "Compare what is predicted with measurements that no model was trained on.",
        mixinStandardHelpOptions = true)
final class SurrogateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec command;

    @Option(names = "--space", required = true, description = "search space whose accuracies are predicted")
    private String space = "";

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "table, json or markdown (default: ${DEFAULT-VALUE})")
    private String format = "";

    @Override
    public Integer call() {
        ReportFormat wanted = ReportFormat.named(format);
        Benchmark<?> benchmark = Spaces.installed(Home.datasets()).named(space);
        Surrogate surrogate = benchmark
                .surrogate()
                .orElseThrow(() -> new InvalidInput(
                        "space", space, "Nothing is predicted in " + space + ": all of its accuracies were measured."));
        SurrogateReport report = SurrogateReport.of(benchmark.space().title(), surrogate);
        Output.print(command, wanted.print(List.of(report.table()), report));
        return 0;
    }
}

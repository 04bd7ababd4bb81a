package dnas.cli;

import dnas.Choice;
import dnas.InvalidInput;
import dnas.benchmark.Benchmarks;
import dnas.controller.ControllerSpec;
import dnas.controller.ControllerVariant;
import dnas.controller.StoredController;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Trains controllers and shows what was measured on them. */
@Command(name = "controller", description = "Train and show controllers.", mixinStandardHelpOptions = true)
final class ControllerCommand {
    private static final String SEED = "of everything random in its training (default: ${DEFAULT-VALUE})";
    private static final String FORMAT = "json (default: ${DEFAULT-VALUE})";
    private static final String VARIANTS =
            "d1, or for comparison beta-vae, no-concepts, autoencoder (default: ${DEFAULT-VALUE})";

    @Spec
    private @Nullable CommandSpec command;

    @Command(name = "train", description = "Train a controller unless it is there.", mixinStandardHelpOptions = true)
    int train(
            @Mixin Local local,
            @Option(names = "--seed", defaultValue = "1", description = SEED) long seed,
            @Option(names = "--variant", defaultValue = "d1", description = VARIANTS) String variant) {
        ProgressBar progress = ProgressBar.onStandardError();
        StoredController stored = local.controllers()
                .trainIfAbsent(
                        new Benchmarks(Home.datasets()).named(local.space()).space(),
                        ControllerVariant.named(variant).spec(local.space(), seed),
                        (step, steps, left) -> progress.show(step, steps, ProgressBar.left("steps", left)));
        Output.print(command, "The controller " + stored.id() + " is ready.");
        return 0;
    }

    @Command(name = "show", description = "Show a trained controller.", mixinStandardHelpOptions = true)
    int show(
            @Mixin Local local,
            @Option(names = "--seed", defaultValue = "1", description = SEED) long seed,
            @Option(names = "--variant", defaultValue = "d1", description = VARIANTS) String variant,
            @Option(names = "--format", defaultValue = "json", description = FORMAT) String format) {
        Choice.named("format", "format", format, List.of("json"), name -> name);
        new Benchmarks(Home.datasets()).named(local.space());
        ControllerSpec spec = ControllerVariant.named(variant).spec(local.space(), seed);
        StoredController stored = local.controllers()
                .find(spec)
                .orElseThrow(() -> new InvalidInput(
                        "seed",
                        seed,
                        "There is no controller " + spec.id() + "; train it with: bin/dnas controller train --space "
                                + local.space() + " --seed " + seed + " --variant " + variant));
        Output.print(command, JsonMapper.builder().build().writeValueAsString(stored));
        return 0;
    }
}

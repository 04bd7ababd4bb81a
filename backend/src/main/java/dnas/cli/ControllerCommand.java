package dnas.cli;

import dnas.InvalidInput;
import dnas.benchmark.Benchmarks;
import dnas.controller.ComputeDevice;
import dnas.controller.ControllerLibrary;
import dnas.controller.ControllerSpec;
import dnas.controller.ControllerVariant;
import dnas.controller.StoredController;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Trains controllers and shows what was measured on them. */
@Command(name = "controller", description = "Train and show controllers.", mixinStandardHelpOptions = true)
final class ControllerCommand {
    private static final String SPACE = "search space (default: ${DEFAULT-VALUE})";
    private static final String SEED = "of everything random in its training (default: ${DEFAULT-VALUE})";
    private static final String DEVICE = "auto, cpu or gpu (default: ${DEFAULT-VALUE})";
    private static final String FORMAT = "json (default: ${DEFAULT-VALUE})";
    private static final String DATA = "folder of trained controllers (default: .dnas beside bin/)";
    private static final String VARIANTS =
            "d1, or for comparison beta-vae, no-concepts, autoencoder (default: ${DEFAULT-VALUE})";

    @Spec
    private @Nullable CommandSpec command;

    @Command(name = "train", description = "Train a controller unless it is there.", mixinStandardHelpOptions = true)
    int train(
            @Option(names = "--space", defaultValue = "nasbench101", description = SPACE) String space,
            @Option(names = "--seed", defaultValue = "1", description = SEED) long seed,
            @Option(names = "--variant", defaultValue = "d1", description = VARIANTS) String variant,
            @Option(names = "--device", defaultValue = "auto", description = DEVICE) String device,
            @Option(names = "--data", description = DATA) @Nullable Path data) {
        ProgressBar progress = ProgressBar.onStandardError();
        StoredController stored = library(device, data)
                .trainIfAbsent(
                        new Benchmarks(Home.datasets()).named(space).space(),
                        ControllerVariant.named(variant).spec(space, seed),
                        (step, steps, left) -> progress.show(step, steps, ProgressBar.left("steps", left)));
        Output.print(command, "The controller " + stored.id() + " is ready.");
        return 0;
    }

    @Command(name = "show", description = "Show a trained controller.", mixinStandardHelpOptions = true)
    int show(
            @Option(names = "--space", defaultValue = "nasbench101", description = SPACE) String space,
            @Option(names = "--seed", defaultValue = "1", description = SEED) long seed,
            @Option(names = "--variant", defaultValue = "d1", description = VARIANTS) String variant,
            @Option(names = "--format", defaultValue = "json", description = FORMAT) String format,
            @Option(names = "--data", description = DATA) @Nullable Path data) {
        if (!format.equals("json")) {
            throw new InvalidInput("format", format, "There is no format \"" + format + "\"; choose json.");
        }
        new Benchmarks(Home.datasets()).named(space);
        ControllerSpec spec = ControllerVariant.named(variant).spec(space, seed);
        StoredController stored = library("cpu", data)
                .find(spec)
                .orElseThrow(() -> new InvalidInput(
                        "seed",
                        seed,
                        "There is no controller " + spec.id() + "; train it with: bin/dnas controller train --space "
                                + space + " --seed " + seed + " --variant " + variant));
        Output.print(command, JsonMapper.builder().build().writeValueAsString(stored));
        return 0;
    }

    private static ControllerLibrary library(String device, @Nullable Path data) {
        return new ControllerLibrary(data == null ? Home.data() : data, ComputeDevice.named(device));
    }
}

package dnas.cli;

import dnas.Choice;
import dnas.InvalidInput;
import dnas.controller.ControllerSpec;
import dnas.controller.ControllerVariant;
import dnas.controller.StoredController;
import dnas.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Trains controllers and shows what was measured on them. */
@Command(
        name = "controller",
        description = "Train and show controllers.",
        mixinStandardHelpOptions = true,
        subcommands = {ControllerBandsCommand.class, ControllerDecodeCommand.class})
final class ControllerCommand {
    private static final String SEED = "of everything random in its training (default: ${DEFAULT-VALUE})";
    private static final String SEEDS = "as in 1-5 or 1,3; those that are not trained are left out (default: 1-5)";
    private static final String FORMAT = "json (default: ${DEFAULT-VALUE})";
    private static final String FORMATS = "table, json or markdown (default: ${DEFAULT-VALUE})";
    private static final String VARIANTS =
            "d1, or for comparison beta-vae, no-concepts, autoencoder (default: ${DEFAULT-VALUE})";
    private static final String SEVERAL = "several with commas between them, the first in full (default: d1)";

    @Spec
    private @Nullable CommandSpec command;

    @Command(name = "train", description = "Train controllers unless they are there.", mixinStandardHelpOptions = true)
    int train(
            @Mixin Local local,
            @Option(
                            names = {"--seed", "--seeds"},
                            defaultValue = "1",
                            description = "as in 1 or 1-5, " + SEED)
                    String seeds,
            @Option(names = "--variant", defaultValue = "d1", description = VARIANTS) String variant) {
        List<Long> all = SeedList.parse(seeds);
        SearchSpace<?> space = space(local);
        for (long seed : all) {
            StoredController stored = local.controllers()
                    .trainIfAbsent(
                            space,
                            ControllerVariant.named(variant).spec(local.space(), seed),
                            new TrainingProgress(ProgressBar.onStandardError()));
            Output.print(command, "The controller " + stored.id() + " is ready.");
        }
        return 0;
    }

    @Command(name = "show", description = "Show a trained controller.", mixinStandardHelpOptions = true)
    int show(
            @Mixin Local local,
            @Option(names = "--seed", defaultValue = "1", description = SEED) long seed,
            @Option(names = "--variant", defaultValue = "d1", description = VARIANTS) String variant,
            @Option(names = "--format", defaultValue = "json", description = FORMAT) String format) {
        Choice.named("format", "format", format, List.of("json"), name -> name);
        SearchSpace<?> space = space(local);
        ControllerSpec spec = ControllerVariant.named(variant).spec(local.space(), seed);
        StoredController stored = local.controllers()
                .measured(space, spec)
                .orElseThrow(() -> notTrained(local, spec, String.valueOf(seed)));
        Output.print(command, JsonMapper.builder().build().writeValueAsString(stored));
        return 0;
    }

    @Command(
            name = "report",
            description = "What was measured on the controllers of several seeds, with mean and spread.",
            mixinStandardHelpOptions = true)
    int report(
            @Mixin Local local,
            @Option(names = "--seeds", defaultValue = "1-5", description = SEEDS) String seeds,
            @Option(names = "--variant", split = ",", defaultValue = "d1", description = SEVERAL) List<String> variants,
            @Option(names = "--format", defaultValue = "table", description = FORMATS) String format) {
        ReportFormat wanted = ReportFormat.named(format);
        List<Long> all = SeedList.parse(seeds);
        SearchSpace<?> space = space(local);
        List<ControllerSeeds> columns = new ArrayList<>();
        for (String variant : variants.stream().distinct().toList()) {
            columns.add(column(local, space, ControllerVariant.named(variant), all));
        }
        Output.print(command, wanted.print(ControllerTables.of(columns), columns));
        return 0;
    }

    private static ControllerSeeds column(
            Local local, SearchSpace<?> space, ControllerVariant variant, List<Long> seeds) {
        List<StoredController> trained = seeds.stream()
                .flatMap(seed -> local.controllers().measured(space, variant.spec(local.space(), seed)).stream())
                .toList();
        if (trained.isEmpty()) {
            throw notTrained(local, variant.spec(local.space(), seeds.get(0)), String.valueOf(seeds.get(0)));
        }
        if (trained.size() < seeds.size()) {
            String known = trained.stream()
                    .map(stored -> String.valueOf(stored.spec().seed()))
                    .collect(Collectors.joining(", "));
            ProgressBar.onStandardError()
                    .say("Of variant " + variant.label() + " only these seeds are trained: " + known + ".");
        }
        return ControllerSeeds.of(
                variant.label(),
                trained.stream().map(stored -> stored.spec().seed()).toList(),
                trained.stream().map(StoredController::report).toList());
    }

    static SearchSpace<?> space(Local local) {
        return local.benchmark().space();
    }

    static InvalidInput notTrained(Local local, ControllerSpec spec, String seed) {
        return new InvalidInput(
                "seed",
                seed,
                "There is no controller " + spec.id() + "; train it with: bin/dnas controller train --space "
                        + local.space() + " --seed " + seed + " --variant "
                        + spec.variant().label());
    }
}

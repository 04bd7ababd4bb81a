package dnas.cli;

import dnas.InvalidInput;
import dnas.controller.BandMeasurement;
import dnas.controller.BandReport;
import dnas.controller.Controller;
import dnas.controller.ControllerSpec;
import dnas.controller.ControllerVariant;
import dnas.space.Architecture;
import dnas.space.FlopsRange;
import dnas.space.ListedSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how controllers steer to FLOPs bands. */
@Command(
        name = "bands",
        description =
                "How often controllers write an architecture within a FLOPs band: by moving in the code to where the"
                        + " band lies, against drawing from the prior and rejecting.",
        mixinStandardHelpOptions = true)
final class ControllerBandsCommand implements Callable<Integer> {
    private static final int MOST_DRAWS = 2000;

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private Local local = new Local();

    @Option(
            names = "--seeds",
            defaultValue = "1-5",
            description = "as in 1-5 or 1,3; those that are not trained are left out (default: ${DEFAULT-VALUE})")
    private String seeds = "";

    @Option(
            names = "--bands",
            defaultValue = FlopsBands.DECILES,
            description = "in MFLOPs, as in 0-251.25,251.25-432 (default: ${DEFAULT-VALUE})")
    private String bands = "";

    @Option(
            names = "--draws",
            defaultValue = "200",
            description = "distinct architectures drawn from each band (default: ${DEFAULT-VALUE})")
    private int draws;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "table, json or markdown (default: ${DEFAULT-VALUE})")
    private String format = "";

    @Override
    public Integer call() {
        ReportFormat wanted = ReportFormat.named(format);
        List<Long> all = SeedList.parse(seeds);
        if (draws < 1 || draws > MOST_DRAWS) {
            throw new InvalidInput("draws", draws, "--draws (" + draws + ") must be between 1 and " + MOST_DRAWS + ".");
        }
        List<BandSeeds> measured = measured(local.benchmark().space().representatives(), all);
        Output.print(command, wanted.print(BandTables.of(measured), measured));
        return 0;
    }

    private List<BandSeeds> measured(ListedSpace<?> space, List<Long> all) {
        List<FlopsRange> wanted = FlopsBands.parse(bands, space.byFlops());
        List<Long> trained = all.stream()
                .filter(seed -> local.controllers().measured(space, spec(seed)).isPresent())
                .toList();
        if (trained.isEmpty()) {
            throw ControllerCommand.notTrained(local, spec(all.get(0)), String.valueOf(all.get(0)));
        }
        ProgressBar progress = ProgressBar.onStandardError();
        List<List<BandReport>> reports = new ArrayList<>();
        for (long seed : trained) {
            progress.say("steering " + spec(seed).id() + " ...");
            reports.add(reports(space, spec(seed), wanted));
        }
        List<BandSeeds> results = new ArrayList<>();
        for (int band = 0; band < wanted.size(); band++) {
            int place = band;
            results.add(BandSeeds.of(
                    trained, reports.stream().map(each -> each.get(place)).toList(), space.size()));
        }
        return results;
    }

    private <A extends Architecture> List<BandReport> reports(
            ListedSpace<A> space, ControllerSpec spec, List<FlopsRange> wanted) {
        try (Controller<A> controller = local.controllers().open(space, spec)) {
            return new BandMeasurement<>(controller, space, draws).of(wanted);
        }
    }

    private ControllerSpec spec(long seed) {
        return ControllerVariant.D1.spec(local.space(), seed);
    }
}

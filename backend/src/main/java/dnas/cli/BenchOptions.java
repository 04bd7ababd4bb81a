package dnas.cli;

import dnas.InvalidInput;
import dnas.bench.BenchPlan;
import dnas.bench.FlopsLimit;
import dnas.bench.Thresholds;
import dnas.benchmark.Benchmark;
import dnas.search.StrategyChoice;
import dnas.space.FlopsRange;
import dnas.space.MeasureLimit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is compared. */
final class BenchOptions {
    private static final Pattern LIMIT =
            Pattern.compile("(?:(?<min>\\d{1,9}(?:\\.\\d+)?)-)?(?<max>\\d{1,9}(?:\\.\\d+)?)");

    @Option(
            names = "--strategies",
            split = ",",
            completionCandidates = SettingLabels.class,
            description =
                    "with commas between them; the first is tested against each other (default: all). dense-sampling"
                            + " takes settings, as in dense-sampling:no-regions+raw-target: ${COMPLETION-CANDIDATES}")
    private @Nullable List<String> strategies;

    @Option(
            names = {"--signals", "--signal"},
            split = ",",
            description =
                    "what queries return, such as test_mean,validation of nasbench101 (default: the first of the space)")
    private List<String> signals = List.of();

    @Option(
            names = "--queries",
            split = ",",
            defaultValue = "150",
            description = "budget; of several, with commas between them, each is reported (default: ${DEFAULT-VALUE})")
    private List<Integer> queries = List.of();

    @Option(
            names = "--max-mflops",
            split = ",",
            defaultValue = FlopsLimit.NONE,
            description = "limits with commas between them; \"none\" is one, and a band such as 251-432 too"
                    + " (default: ${DEFAULT-VALUE})")
    private List<String> limits = List.of();

    @Option(
            names = "--limit",
            description = "limit on another measure of the space, as in edgegpu_latency=:5.5; may be given again")
    private List<MeasureLimit> measureLimits = List.of();

    @Option(
            names = "--seeds",
            defaultValue = "0-19",
            description = "as in 1,5,20-39, at most 10000 (default: ${DEFAULT-VALUE})")
    private String seeds = "";

    @Option(
            names = "--controller-seed",
            defaultValue = "1",
            description = "which controller gives the codes (default: ${DEFAULT-VALUE})")
    private long controllerSeed;

    @Option(
            names = "--target",
            description = "test accuracy in percent whose share of seeds is reported (default: none)")
    private @Nullable Double target;

    @Option(
            names = "--reach",
            description = "test accuracy in percent, the queries needed for which are reported (default: none)")
    private @Nullable Double reach;

    /**
     * What is compared, each thing once, however often it was named.
     *
     * @throws InvalidInput when an option cannot be read
     */
    BenchPlan plan(Benchmark<?> benchmark) {
        return new BenchPlan(
                benchmark.space().name(),
                strategies == null
                        ? StrategyNames.all()
                        : strategies.stream()
                                .map(StrategyChoice::normal)
                                .distinct()
                                .toList(),
                signals.isEmpty()
                        ? List.of(benchmark.signals().get(0))
                        : signals.stream().distinct().map(benchmark::signal).toList(),
                List.copyOf(distinctLimits()),
                measureLimits,
                queries,
                SeedList.parse(seeds),
                controllerSeed);
    }

    /** Accuracies of interest. */
    Thresholds thresholds() {
        return new Thresholds(target, reach);
    }

    /** The seeds as they were written. */
    String seeds() {
        return seeds;
    }

    private Collection<FlopsLimit> distinctLimits() {
        Map<FlopsRange, FlopsLimit> byRange = new LinkedHashMap<>();
        for (String text : limits) {
            FlopsLimit limit = limit(text);
            byRange.putIfAbsent(limit.range(), limit);
        }
        return byRange.values();
    }

    private static FlopsLimit limit(String text) {
        if (text.equals(FlopsLimit.NONE)) {
            return new FlopsLimit(null, null, Mflops.range(null, null));
        }
        Matcher written = LIMIT.matcher(text);
        if (!written.matches()) {
            throw new InvalidInput(
                    "max-mflops",
                    text,
                    "The limit \"" + text
                            + "\" is neither a number of MFLOPs, nor a band such as 251-432, nor \"none\".");
        }
        Double min = written.group("min") == null ? null : Double.valueOf(written.group("min"));
        Double max = Double.valueOf(written.group("max"));
        return new FlopsLimit(min, max, Mflops.range(min, max));
    }
}

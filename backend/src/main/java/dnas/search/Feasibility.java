package dnas.search;

import dnas.InvalidInput;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import dnas.space.Architecture;
import dnas.space.Domain;
import dnas.space.FlopsOrder;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.space.ListedDomain;
import dnas.space.Measure;
import dnas.space.MeasureLimit;
import dnas.space.SearchSpace;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Refuses limits that nothing meets, and says which would hold something. */
record Feasibility<A extends Architecture>(Benchmark<A> benchmark, Signal signal) {
    private static final double KFLOPS = 1e3;

    /**
     * Checks that something meets the limits.
     *
     * @throws InvalidInput when nothing does, or one is on FLOPs that are not known or a measure that the space has not
     */
    void check(Limits limits) {
        if (!benchmark.space().flopsKnown() && !limits.flops().equals(FlopsRange.ALL)) {
            throw new InvalidInput(
                    "flopsRange",
                    limits.flops(),
                    "The FLOPs of " + benchmark.space().name()
                            + " are not known, so they cannot be limited; leave the FLOPs range out.");
        }
        if (benchmark.domain(signal, limits).size() > 0) {
            return;
        }
        Domain<A> inRange = benchmark.domain(signal, Limits.of(limits.flops()));
        throw inRange.size() == 0 ? outsideFlops(limits.flops()) : outsideMeasures(inRange, limits.measures());
    }

    private InvalidInput outsideFlops(FlopsRange range) {
        FlopsOrder order = benchmark.domain(signal, Limits.NONE) instanceof ListedDomain<A> listed
                ? listed.space().byFlops()
                : benchmark.space().representatives().byFlops();
        String nearest = order.nearest(range)
                .map(other -> shown(other) + " would hold " + order.count(other))
                .orElse("choose a wider range");
        return new InvalidInput(
                "flopsRange",
                range,
                "0 of " + order.count(FlopsRange.ALL) + " architectures lie in " + shown(range) + "; " + nearest + ".");
    }

    /** In MFLOPs, rounded outwards to three decimals, so that what is shown holds what it says when it is typed in. */
    private static String shown(FlopsRange range) {
        String min = String.format(Locale.ROOT, "%.3f", Math.floor(range.min() / KFLOPS) / KFLOPS);
        if (range.max() == Long.MAX_VALUE) {
            return "at least " + min + " MFLOPs";
        }
        return min + String.format(Locale.ROOT, " to %.3f MFLOPs", Math.ceil(range.max() / KFLOPS) / KFLOPS);
    }

    /** Names the values that the limited measures take within the FLOPs range. */
    private InvalidInput outsideMeasures(Domain<A> inRange, List<MeasureLimit> limits) {
        SearchSpace<A> space = benchmark.space();
        StringBuilder taken = new StringBuilder();
        if (inRange instanceof ListedDomain<A> listed) {
            for (MeasureLimit limit : limits) {
                taken.append(taken.isEmpty() ? " " : ", ")
                        .append(taken(space, listed.architectures(), limit.measure()));
            }
        }
        return new InvalidInput(
                "measureLimits",
                new Limits(FlopsRange.ALL, limits).measuresWritten(),
                "0 of the " + inRange.size() + " architectures in the FLOPs range meet "
                        + new Limits(FlopsRange.ALL, limits).measuresWritten() + "; wider limits would."
                        + (taken.isEmpty() ? "" : taken.append(".")));
    }

    private static <A extends Architecture> String taken(SearchSpace<A> space, List<A> architectures, String name) {
        List<String> names = space.measures().stream().map(Measure::name).toList();
        int place = names.indexOf(name);
        double[] values = architectures.stream()
                .mapToDouble(architecture -> space.measuresOf(architecture)[place])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        Measure measure = space.measures().get(place);
        return String.format(
                Locale.ROOT,
                "%s runs from %.4g to %.4g %s there",
                name,
                Arrays.stream(values).min().orElse(Double.NaN),
                Arrays.stream(values).max().orElse(Double.NaN),
                measure.unit());
    }
}

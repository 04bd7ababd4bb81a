package dnas.search;

import dnas.InvalidInput;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import dnas.space.Architecture;
import dnas.space.Domain;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.space.ListedDomain;
import dnas.space.Measure;
import dnas.space.SearchSpace;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses limits that nothing meets, and says which would hold something. */
record Feasibility<A extends Architecture>(Benchmark<A> benchmark, Signal signal) {
    private static final long KFLOPS = 1_000;
    /** Architectures whose values are named, where there are too many to look at all. */
    private static final int DRAWN = 2_000;

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
        throw inRange.size() == 0 ? outsideFlops(limits.flops()) : outsideMeasures(inRange, limits);
    }

    private InvalidInput outsideFlops(FlopsRange range) {
        Domain<A> all = benchmark.domain(signal, Limits.NONE);
        String nearest = all.space()
                .nearest(range)
                .map(Feasibility::rounded)
                .map(other -> shown(other) + " would hold "
                        + benchmark.domain(signal, Limits.of(other)).size())
                .orElse("choose a wider range");
        return new InvalidInput(
                "flopsRange",
                range,
                "0 of " + all.size() + " architectures lie in " + shown(range) + "; " + nearest + ".");
    }

    /** Outwards to three decimals of MFLOPs, so that what is shown holds what it says when it is typed in. */
    private static FlopsRange rounded(FlopsRange range) {
        return new FlopsRange(
                range.min() / KFLOPS * KFLOPS,
                range.max() == Long.MAX_VALUE ? range.max() : (range.max() + KFLOPS - 1) / KFLOPS * KFLOPS);
    }

    private static String shown(FlopsRange range) {
        if (range.max() == Long.MAX_VALUE) {
            return "at least " + mflops(range.min()) + " MFLOPs";
        }
        return mflops(range.min()) + " to " + mflops(range.max()) + " MFLOPs";
    }

    private static String mflops(long flops) {
        return String.format(Locale.ROOT, "%.3f", flops / 1e6);
    }

    /** Names the values that the limited measures take within the FLOPs range. */
    private InvalidInput outsideMeasures(Domain<A> inRange, Limits limits) {
        List<A> seen = inRange instanceof ListedDomain<A> listed ? listed.architectures() : drawn(inRange);
        String where = inRange instanceof ListedDomain ? "there" : "among " + DRAWN + " drawn there";
        String taken = limits.measures().stream()
                .map(limit -> taken(benchmark.space(), seen, limit.measure(), where))
                .collect(Collectors.joining(", "));
        String among = " of the " + inRange.size() + " architectures in the FLOPs range ";
        boolean sure = benchmark.domain(signal, limits).counted();
        return new InvalidInput(
                "measureLimits",
                limits.measuresWritten(),
                (sure ? "0" + among + "meet " : "None" + among + "was found to meet ") + limits.measuresWritten()
                        + "; wider limits would. " + taken + ".");
    }

    private static <A extends Architecture> List<A> drawn(Domain<A> domain) {
        SplittableRandom random = new SplittableRandom(1);
        return Stream.generate(() -> domain.draw(random)).limit(DRAWN).toList();
    }

    private static <A extends Architecture> String taken(
            SearchSpace<A> space, List<A> architectures, String name, String where) {
        List<String> names = space.measures().stream().map(Measure::name).toList();
        int place = names.indexOf(name);
        double[] values = architectures.stream()
                .mapToDouble(architecture -> space.measuresOf(architecture)[place])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        Measure measure = space.measures().get(place);
        return String.format(
                Locale.ROOT,
                "%s runs from %.4g to %.4g %s %s",
                name,
                Arrays.stream(values).min().orElse(Double.NaN),
                Arrays.stream(values).max().orElse(Double.NaN),
                measure.unit(),
                where);
    }
}

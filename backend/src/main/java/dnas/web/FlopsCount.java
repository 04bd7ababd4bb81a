package dnas.web;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import dnas.space.Architecture;
import dnas.space.Domain;
import dnas.space.FlopsOrder;
import dnas.space.Limits;
import dnas.space.ListedDomain;
import dnas.space.ListedSpace;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many architectures a search may query within limits, and how all that it may query without limits spread over log FLOPs.
 *
 * @param estimated whether the count is: of a space that is not listed, with limits on measures
 * @param total without limits
 * @param nearest a range that holds some, where the one asked for holds none
 * @param histogram empty where FLOPs are not known
 * @param flops of all, or of the sample; null where they are not known
 * @param sample how many architectures drawn uniformly the histogram is of; null where it is of all
 */
record FlopsCount(
        RangeView range,
        long count,
        boolean estimated,
        long total,
        @Nullable RangeView nearest,
        List<Bin> histogram,
        SpaceView.@Nullable FlopsView flops,
        @Nullable Integer sample) {
    /** Architectures with FLOPs between two values, in units. */
    record Bin(double from, double to, int count) {}

    static <A extends Architecture> FlopsCount of(Benchmark<A> benchmark, Signal signal, Limits limits, int bins) {
        Domain<A> all = benchmark.domain(signal, Limits.NONE);
        Domain<A> inside = benchmark.domain(signal, limits);
        long count = inside.size();
        ListedSpace<A> shown = all instanceof ListedDomain<A> listed
                ? listed.space()
                : benchmark.space().representatives();
        FlopsOrder order = shown.byFlops();
        return new FlopsCount(
                RangeView.of(limits.flops()),
                count,
                !(inside instanceof ListedDomain) && !limits.measures().isEmpty(),
                all.size(),
                count > 0
                        ? null
                        : order.nearest(limits.flops()).map(RangeView::of).orElse(null),
                order.known() ? histogram(order, bins) : List.of(),
                SpaceView.FlopsView.of(order),
                shown.size() == all.size() ? null : shown.size());
    }

    private static List<Bin> histogram(FlopsOrder order, int bins) {
        int[] counts = order.histogram(bins);
        double low = Math.log(order.min());
        double width = (Math.log(order.max()) - low) / bins;
        return IntStream.range(0, bins)
                .mapToObj(bin -> new Bin(Math.exp(low + bin * width), Math.exp(low + (bin + 1) * width), counts[bin]))
                .toList();
    }
}

package dnas.web;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import dnas.space.Architecture;
import dnas.space.Domain;
import dnas.space.FlopsOrder;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.space.ListedDomain;
import dnas.space.ListedSpace;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many architectures a search may query within limits, and how all that it may query without limits spread over log FLOPs.
 *
 * @param estimated whether the count is: of a space that is not listed, with limits on measures that many meet
 * @param total without limits
 * @param nearest a range that holds some, where the one asked for holds none whatever the other limits
 * @param histogram empty where FLOPs are not known
 * @param flops the ends of all, the deciles of all or of the sample; null where they are not known
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
        FlopsRange bounds = all.space().flopsBounds();
        return new FlopsCount(
                RangeView.of(limits.flops()),
                count,
                !inside.counted(),
                all.size(),
                count > 0
                        ? null
                        : all.space().nearest(limits.flops()).map(RangeView::of).orElse(null),
                order.known() ? histogram(order, bounds, bins) : List.of(),
                SpaceView.FlopsView.of(bounds, order),
                shown.size() == all.size() ? null : shown.size());
    }

    private static List<Bin> histogram(FlopsOrder order, FlopsRange bounds, int bins) {
        int[] counts = order.histogram(bounds, bins);
        double low = Math.log(bounds.min());
        double width = (Math.log(bounds.max()) - low) / bins;
        return IntStream.range(0, bins)
                .mapToObj(bin -> new Bin(Math.exp(low + bin * width), Math.exp(low + (bin + 1) * width), counts[bin]))
                .toList();
    }
}

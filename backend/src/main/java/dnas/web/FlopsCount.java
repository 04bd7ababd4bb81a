package dnas.web;

import dnas.space.FlopsOrder;
import dnas.space.FlopsRange;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How many architectures lie in a range, and how all of them spread over log FLOPs; no bins where FLOPs are not known. */
record FlopsCount(
        RangeView range, int count, int total, @Nullable RangeView nearest, List<Bin> histogram) {
    /** Architectures with FLOPs between two values, in units. */
    record Bin(double from, double to, int count) {}

    static FlopsCount of(FlopsOrder order, FlopsRange range, int bins) {
        return new FlopsCount(
                RangeView.of(range),
                order.count(range),
                order.count(FlopsRange.ALL),
                order.nearest(range).map(RangeView::of).orElse(null),
                order.known() ? histogram(order, bins) : List.of());
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

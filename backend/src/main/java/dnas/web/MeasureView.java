package dnas.web;

import dnas.benchmark.Benchmark;
import dnas.space.Architecture;
import dnas.space.ListedSpace;
import dnas.space.Measure;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A measure of a space, with the values that it takes in the table.
 *
 * @param min least value that is known, in its unit; null where none is
 * @param max greatest
 */
record MeasureView(
        String name,
        String title,
        String unit,
        boolean lessIsBetter,
        @Nullable Double min,
        @Nullable Double max) {
    /** Those of the measured architectures. */
    static <A extends Architecture> List<MeasureView> of(Benchmark<A> benchmark) {
        ListedSpace<A> table = benchmark.table();
        List<double[]> values = table.measures().isEmpty()
                ? List.of()
                : IntStream.range(0, table.size())
                        .mapToObj(index -> table.measuresOf(table.get(index)))
                        .toList();
        return IntStream.range(0, table.measures().size())
                .mapToObj(place -> of(
                        table.measures().get(place),
                        values.stream()
                                .mapToDouble(row -> row[place])
                                .filter(value -> !Double.isNaN(value))
                                .toArray()))
                .toList();
    }

    private static MeasureView of(Measure measure, double[] values) {
        return new MeasureView(
                measure.name(),
                measure.title(),
                measure.unit(),
                measure.lessIsBetter(),
                values.length == 0 ? null : DoubleStream.of(values).min().getAsDouble(),
                values.length == 0 ? null : DoubleStream.of(values).max().getAsDouble());
    }
}

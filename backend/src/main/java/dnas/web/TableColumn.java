package dnas.web;

import dnas.benchmark.Signal;
import dnas.space.Architecture;
import dnas.space.Concept;
import dnas.space.ListedSpace;
import dnas.space.Measure;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One number for each architecture of a list, by index.
 *
 * @param name as it is asked for
 * @param signal which reports the accuracy; null of what is no accuracy
 * @param share of the variance of the code that the axis of a map shows; null of what is no such axis
 */
record TableColumn(
        String name,
        Kind kind,
        String title,
        String unit,
        Signal.@Nullable Origin origin,
        @Nullable String signal,
        @Nullable DoubleSupplier share,
        ColumnType type,
        IntToDoubleFunction values) {
    /** What a column is about. */
    enum Kind {
        FLOPS,
        PARAMETERS,
        ACCURACY,
        CONCEPT,
        MEASURE,
        CODE;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static TableColumn flops(ListedSpace<?> list) {
        return known(Kind.FLOPS, "FLOPs", "MFLOPs", ColumnType.FLOAT32, index -> {
            long flops = list.costAt(index).flops();
            return flops == 0 ? Double.NaN : flops / 1e6;
        });
    }

    static TableColumn parameters(ListedSpace<?> list) {
        return known(Kind.PARAMETERS, "Parameters", "", ColumnType.UINT32, index -> list.costAt(index)
                .parameters());
    }

    private static TableColumn known(
            Kind kind, String title, String unit, ColumnType type, IntToDoubleFunction values) {
        return new TableColumn(kind.label(), kind, title, unit, null, null, null, type, values);
    }

    static TableColumn accuracy(Signal signal, IntToDoubleFunction values) {
        return new TableColumn(
                Kind.ACCURACY.label() + "-" + signal.label(),
                Kind.ACCURACY,
                signal.accuracy(),
                "",
                signal.reported(),
                signal.label(),
                null,
                ColumnType.FLOAT32,
                values);
    }

    static <A extends Architecture> TableColumn concept(ListedSpace<A> list, Concept concept, int place, int greatest) {
        return new TableColumn(
                Kind.CONCEPT.label() + "-" + concept.name(),
                Kind.CONCEPT,
                concept.title(),
                "",
                null,
                null,
                null,
                ColumnType.ofCounts(greatest),
                index -> list.conceptsOf(list.get(index))[place]);
    }

    static <A extends Architecture> TableColumn measure(ListedSpace<A> list, Measure measure, int place) {
        return new TableColumn(
                Kind.MEASURE.label() + "-" + measure.name(),
                Kind.MEASURE,
                measure.title(),
                measure.unit(),
                null,
                null,
                null,
                ColumnType.FLOAT32,
                index -> list.measuresOf(list.get(index))[place]);
    }

    /** One axis of a map of the code, from 1. */
    static TableColumn code(int axis, DoubleSupplier share, IntToDoubleFunction values) {
        return new TableColumn(
                Kind.CODE.label() + "-" + axis,
                Kind.CODE,
                "Principal component " + axis,
                "",
                null,
                null,
                share,
                ColumnType.FLOAT32,
                values);
    }

    /** As the API describes it. */
    record View(
            String name,
            String kind,
            String title,
            String unit,
            @Nullable String origin,
            @Nullable String signal,
            @Nullable Double share,
            String type) {}

    View view() {
        return new View(
                name,
                kind.label(),
                title,
                unit,
                origin == null ? null : origin.name().toLowerCase(Locale.ROOT),
                signal,
                share == null ? null : share.getAsDouble(),
                type.label());
    }
}

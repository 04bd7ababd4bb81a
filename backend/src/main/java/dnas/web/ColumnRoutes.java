package dnas.web;

import dnas.InvalidInput;
import dnas.benchmark.Benchmark;
import dnas.run.Catalogue;
import dnas.space.Architecture;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;

/** Sends whole lists of architectures, column by column: those that were measured of a space, and those of a controller's map. */
final class ColumnRoutes {
    /** Architectures that are named in one answer at most. */
    private static final int MOST_NAMES = 500;

    private final Catalogue catalogue;
    private final SpaceTables tables;
    private final LatentMaps maps;

    /** What a client must know to read columns. */
    private record Description(int rows, List<TableColumn.View> columns) {}

    /** What the architecture at an index is called. */
    private record Name(int index, String hash, String label) {
        static Name of(TableColumns table, int index) {
            Architecture architecture = table.list().get(index);
            return new Name(index, architecture.hash(), architecture.label());
        }
    }

    ColumnRoutes(Catalogue catalogue, SpaceTables tables, LatentMaps maps) {
        this.catalogue = catalogue;
        this.tables = tables;
        this.maps = maps;
    }

    void install(RoutesConfig routes) {
        routes.get("/api/v1/spaces/{space}/columns", context -> describe(context, ofSpace(context)), May.SEE);
        routes.get(
                "/api/v1/spaces/{space}/columns/{column}",
                context -> send(context, benchmark(context).provenance().sha256(), ofSpace(context)),
                May.SEE);
        routes.get("/api/v1/spaces/{space}/names", context -> name(context, ofSpace(context)), May.SEE);
        routes.get(
                "/api/v1/controllers/{id}/columns",
                context -> describe(context, ofController(context).columns()),
                May.SEE);
        routes.get(
                "/api/v1/controllers/{id}/columns/{column}",
                context -> {
                    LatentMaps.LatentMap map = ofController(context);
                    send(context, map.version(), map.columns());
                },
                May.SEE);
        routes.get(
                "/api/v1/controllers/{id}/names",
                context -> name(context, ofController(context).columns()),
                May.SEE);
    }

    private Benchmark<?> benchmark(Context context) {
        return catalogue.benchmark(context.pathParam("space"));
    }

    private TableColumns ofSpace(Context context) {
        return tables.measured(benchmark(context));
    }

    private LatentMaps.LatentMap ofController(Context context) {
        return maps.map(context.pathParam("id"));
    }

    private static void describe(Context context, TableColumns table) {
        context.json(new Description(
                table.rows(), table.columns().stream().map(TableColumn::view).toList()));
    }

    private static void send(Context context, String version, TableColumns table) {
        String column = context.pathParam("column");
        PackedBytes.send(context, version + "-" + column, table.packed(column));
    }

    private static void name(Context context, TableColumns table) {
        String written = context.queryParam("indices");
        List<String> indices = written == null || written.isBlank()
                ? List.of()
                : Stream.of(written.split(",", -1)).toList();
        if (indices.size() > MOST_NAMES) {
            throw new InvalidInput(
                    "indices",
                    indices.size(),
                    "indices names " + indices.size() + " architectures; ask for " + MOST_NAMES
                            + " at most, or for the column " + TableColumns.HASH + " of all.");
        }
        context.json(indices.stream()
                .map(text -> Name.of(table, index(text, table.rows())))
                .toList());
    }

    private static int index(String text, int rows) {
        long index = Parameters.number("indices", text);
        if (index < 0 || index >= rows) {
            throw new InvalidInput("indices", text, "indices (" + text + ") must be from 0 to " + (rows - 1) + ".");
        }
        return (int) index;
    }
}

package dnas.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dnas.analysis.PrincipalComponents;
import dnas.benchmark.Benchmark;
import dnas.run.Catalogue;
import dnas.run.ControllerKey;
import dnas.run.ControllerStatus;
import dnas.run.UnknownId;
import dnas.space.Architecture;
import dnas.space.FloatRows;
import dnas.space.ListedSpace;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Maps of the codes of trained controllers: where the first two principal components put each architecture. Each takes a
 * second for 423,624 cells and some megabytes, so those last asked for are kept.
 */
final class LatentMaps {
    private static final int KEPT = 4;
    private static final int AXES = 2;

    private final Catalogue catalogue;
    private final Cache<String, TableColumns> maps =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    LatentMaps(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What a map shows is the same as long as this is: the controller, when it was trained, and the data.
     *
     * @throws UnknownId when there is no such controller that is trained
     */
    String version(String id) {
        ControllerStatus trained = trained(id);
        return id + "-" + trained.trainingSeconds() + "-"
                + catalogue.benchmark(trained.key().space()).provenance().sha256();
    }

    /**
     * Of a listed space the columns of all of it, else those of a uniform sample, after the axes of the map.
     *
     * @throws UnknownId when there is no such controller that is trained
     */
    TableColumns columns(String id) {
        String version = version(id);
        ControllerKey key = trained(id).key();
        return maps.get(version, unseen -> columns(catalogue.benchmark(key.space()), key));
    }

    private ControllerStatus trained(String id) {
        return catalogue.controllers().stream()
                .filter(status -> status.key().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownId("controller", id));
    }

    private <A extends Architecture> TableColumns columns(Benchmark<A> benchmark, ControllerKey key) {
        ListedSpace<A> coded = benchmark.space().representatives();
        FloatRows codes = catalogue.codes(key).orElseThrow(() -> new UnknownId("controller", key.id()));
        TableColumns known = coded.equals(benchmark.table()) ? TableColumns.of(benchmark) : TableColumns.of(coded);
        return known.with(axes(PrincipalComponents.of(codes, AXES)));
    }

    private static List<TableColumn> axes(PrincipalComponents components) {
        return IntStream.range(0, components.count())
                .mapToObj(axis ->
                        TableColumn.code(axis + 1, components.share(axis), index -> components.score(axis, index)))
                .toList();
    }
}

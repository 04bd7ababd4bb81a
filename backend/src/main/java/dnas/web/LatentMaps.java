package dnas.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dnas.Once;
import dnas.analysis.PrincipalComponents;
import dnas.benchmark.Benchmark;
import dnas.run.Catalogue;
import dnas.run.ControllerKey;
import dnas.run.ControllerStatus;
import dnas.run.UnknownId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Maps of the codes of trained controllers: where the first two principal components put each architecture. Each takes a
 * second for 423,624 cells and some megabytes, so those last asked for are kept.
 */
final class LatentMaps {
    private static final int KEPT = 4;
    private static final int AXES = 2;

    private final Catalogue catalogue;
    private final SpaceTables tables;
    private final Cache<String, TableColumns> maps =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    LatentMaps(Catalogue catalogue, SpaceTables tables) {
        this.catalogue = catalogue;
        this.tables = tables;
    }

    /**
     * The map of a controller.
     *
     * @param version what it shows is the same as long as this is: the controller, when it was trained, and the data
     * @param columns of a listed space those of all of it, else those of a uniform sample, after the axes of the map
     */
    record LatentMap(String version, TableColumns columns) {}

    /**
     * The map of a trained controller.
     *
     * @throws UnknownId when there is no such controller that is trained
     */
    LatentMap map(String id) {
        ControllerStatus trained = trained(id);
        Benchmark<?> benchmark = catalogue.benchmark(trained.key().space());
        String version = id + "-" + trained.trainingSeconds() + "-"
                + benchmark.provenance().sha256();
        return new LatentMap(
                version, maps.get(version, unseen -> tables.coded(benchmark).with(axes(trained.key()))));
    }

    private ControllerStatus trained(String id) {
        return catalogue.controllers().stream()
                .filter(status -> status.key().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownId("controller", id));
    }

    /** Found when the first value or share of one is asked for. */
    private List<TableColumn> axes(ControllerKey key) {
        Supplier<PrincipalComponents> components = new Once<>(() -> PrincipalComponents.of(
                catalogue.codes(key).orElseThrow(() -> new UnknownId("controller", key.id())), AXES));
        return IntStream.range(0, AXES)
                .mapToObj(axis ->
                        TableColumn.code(axis + 1, () -> components.get().share(axis), index -> components
                                .get()
                                .score(axis, index)))
                .toList();
    }
}

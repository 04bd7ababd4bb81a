package dnas.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dnas.analysis.PrincipalComponents;
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
        return maps.get(version, unseen -> tables.coded(catalogue.benchmark(key.space()))
                .with(axes(key)));
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

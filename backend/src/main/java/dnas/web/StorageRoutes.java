package dnas.web;

import dnas.DataDirectory;
import dnas.run.Catalogue;
import dnas.run.ControllerKey;
import dnas.store.Database;
import dnas.store.StrategyRuns;
import dnas.store.StudySize;
import dnas.store.UsageDao;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Shows what takes room on the disk, and who needs it. */
record StorageRoutes(Path data, Database database, Catalogue catalogue) {
    private static final int LARGEST = 10;

    /**
     * Answer of the route.
     *
     * @param storeBytes the history
     * @param parts files and folders of the data directory, the largest first
     * @param studies those with the most evaluations
     */
    record Storage(
            String directory,
            long freeBytes,
            long totalBytes,
            long storeBytes,
            List<Part> parts,
            List<StudySize> studies,
            List<ControllerSize> controllers) {}

    /** A file or folder of the data directory. */
    record Part(String name, long bytes) {}

    /**
     * A trained controller.
     *
     * @param runs that were made with it, or will be
     * @param unfinished those of them that have not ended
     */
    record ControllerSize(String id, String title, long bytes, int runs, int unfinished) {}

    void install(RoutesConfig routes) {
        routes.get("/api/v1/storage", this::show, May.ADMINISTER);
    }

    private void show(Context context) {
        context.json(new Storage(
                data.toAbsolutePath().normalize().toString(),
                database.freeBytes(),
                data.toFile().getTotalSpace(),
                database.bytes(),
                parts(),
                database.read(handle -> handle.attach(UsageDao.class).largestStudies(LARGEST)),
                controllers()));
    }

    private List<Part> parts() {
        return Arrays.stream(Objects.requireNonNullElse(data.toFile().listFiles(), new File[0]))
                .map(file -> new Part(file.getName(), DataDirectory.bytes(file.toPath())))
                .sorted(Comparator.comparingLong(Part::bytes).reversed().thenComparing(Part::name))
                .toList();
    }

    private List<ControllerSize> controllers() {
        Map<ControllerKey, List<StrategyRuns>> runs =
                database.read(handle -> handle.attach(UsageDao.class).runsByStrategy()).stream()
                        .filter(each -> catalogue.needsController(each.strategy()))
                        .collect(Collectors.groupingBy(
                                each -> catalogue.controller(each.space(), each.strategy(), each.controllerSeed())));
        return catalogue.controllers().stream()
                .map(controller -> controller.key())
                .map(key -> {
                    List<StrategyRuns> users = runs.getOrDefault(key, List.of());
                    return new ControllerSize(
                            key.id(),
                            key.titleIn(SpaceView.title(catalogue, key.space())),
                            DataDirectory.bytes(data.resolve("controllers").resolve(key.id())),
                            sum(users, StrategyRuns::runs),
                            sum(users, StrategyRuns::unfinished));
                })
                .toList();
    }

    private static int sum(List<StrategyRuns> users, ToIntFunction<StrategyRuns> number) {
        return users.stream().mapToInt(number).sum();
    }
}

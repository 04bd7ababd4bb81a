package dnas.controller;

import ai.djl.ndarray.NDManager;
import dnas.DataDirectory;
import dnas.space.Architecture;
import dnas.space.FloatRows;
import dnas.space.SearchSpace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** The trained controllers of a data directory, each in {@code controllers/<id>/}. */
public final class ControllerLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(ControllerLibrary.class);
    private final Path directory;
    private final ComputeDevice device;

    /**
     * @param dataDirectory where everything of this installation is kept
     * @param device where controllers are trained and used
     */
    public ControllerLibrary(Path dataDirectory, ComputeDevice device) {
        directory = dataDirectory.resolve("controllers");
        this.device = device;
    }

    /** Every controller that is trained and measured, by id; some may be of architectures that an import has replaced. */
    public List<StoredController> list() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(ControllerHome::isWhole)
                    .flatMap(home -> readable(home.resolve(ReportFile.NAME)).stream())
                    .sorted(Comparator.comparing(StoredController::id))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + directory + ".", e);
        }
    }

    /**
     * The trained controller of this specification; empty when it was not trained yet, was trained on other architectures
     * than the space has now, or was not measured as this version measures.
     */
    public Optional<StoredController> find(SearchSpace<?> space, ControllerSpec spec) {
        return trained(space, spec).flatMap(ControllerLibrary::current);
    }

    /** The report of a controller that was trained on the architectures that the space has now; empty when there is none. */
    private Optional<ReportFile.Contents> trained(SearchSpace<?> space, ControllerSpec spec) {
        return home(spec).report().filter(contents -> contents.training().isOf(space));
    }

    private static Optional<StoredController> current(ReportFile.Contents contents) {
        return contents instanceof ReportFile.Contents.Current current
                ? Optional.of(current.stored())
                : Optional.empty();
    }

    /** What a fault left is not worth the rest of a list. */
    private static Optional<StoredController> readable(Path report) {
        try {
            return current(ReportFile.read(report));
        } catch (JacksonException damaged) {
            LOG.warn("{} is left out, since it cannot be read: {}", report, damaged.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Trains, measures and stores a controller unless it is there; one that another version measured is measured again, and
     * one of other architectures than the space has now is replaced. When another thread or process is at the same one, waits
     * for it.
     *
     * @param progress not called when the controller is there
     */
    @SuppressWarnings("try") // the lock is held, not used
    public <A extends Architecture> StoredController trainIfAbsent(
            SearchSpace<A> space, ControllerSpec spec, Progress progress) {
        requireSameSpace(space, spec);
        Optional<StoredController> present = find(space, spec);
        if (present.isPresent()) {
            return present.get();
        }
        try {
            DataDirectory.requireWritable(directory);
            try (DirectoryLock held = DirectoryLock.acquire(directory.resolve(spec.id() + ".lock"))) {
                present = find(space, spec);
                return present.isPresent() ? present.get() : trainOrMeasure(space, spec, progress);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot store the controller " + spec.id() + " in " + directory + ".", e);
        }
    }

    /** The trained controller of this specification, measured again where another version did; empty when it is not trained. */
    public <A extends Architecture> Optional<StoredController> measured(SearchSpace<A> space, ControllerSpec spec) {
        return trained(space, spec).isPresent()
                ? Optional.of(trainIfAbsent(space, spec, Progress.silent()))
                : Optional.empty();
    }

    /**
     * Loads a trained controller; whoever asks closes it.
     *
     * @throws IllegalArgumentException when it was not trained
     */
    public <A extends Architecture> Controller<A> open(SearchSpace<A> space, ControllerSpec spec) {
        requireSameSpace(space, spec);
        requireTrained(space, spec);
        NDManager manager = device.newManager();
        try {
            WeightsFile.Contents contents = home(spec).weights();
            Weights weights = Weights.of(contents.weights(), manager);
            return new Controller<>(space, spec, manager, contents.concepts(), weights);
        } catch (IOException e) {
            manager.close();
            throw new UncheckedIOException("Cannot read the controller " + spec.id() + ".", e);
        }
    }

    /** When a controller was trained, in milliseconds of the epoch; -1 when it was not. */
    public long trainedAt(ControllerSpec spec) {
        try {
            return home(spec).isWhole() ? home(spec).trainedAt().toMillis() : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    /**
     * Loads a trained controller to be computed in plain Java: it needs no engine, holds nothing that must be closed, and may
     * be used by many threads at once. Empty when it was not trained.
     */
    public <A extends Architecture> Optional<Controller<A>> openInJava(SearchSpace<A> space, ControllerSpec spec) {
        requireSameSpace(space, spec);
        try {
            return home(spec).isWhole()
                    ? Optional.of(new Controller<>(space, spec, home(spec).weights()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the controller " + spec.id() + ".", e);
        }
    }

    /**
     * The codes [N][D] of the representatives of the controller's space, all of it where it is listed: first the standardised concepts, then the means of
     * the free axes. Needs no engine.
     *
     * @throws IllegalArgumentException when the controller was not trained
     */
    public FloatRows codes(SearchSpace<?> space, ControllerSpec spec) {
        requireSameSpace(space, spec);
        requireTrained(space, spec);
        int axes = spec.freeAxes(space.count())
                + (spec.supervised() ? space.concepts().size() : 0);
        return home(spec).codes(space.representatives().size(), axes);
    }

    /** Deletes the controllers of a space whose architectures are not the same any more; how many there were. */
    public int forget(String space) {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            List<Path> homes = entries.filter(home -> ControllerHome.isWhole(home) && isOf(space, home))
                    .toList();
            for (Path home : homes) {
                new ControllerHome(home).delete();
            }
            return homes.size();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the controllers of " + space + " in " + directory + ".", e);
        }
    }

    /** Begins with the space's name, a variant and a seed, as {@link ControllerSpec#id} writes them. */
    private static boolean isOf(String space, Path home) {
        return Stream.of(ControllerVariant.values())
                .anyMatch(variant -> home.getFileName().toString().startsWith(space + "-" + variant.label() + "-seed"));
    }

    private <A extends Architecture> StoredController trainOrMeasure(
            SearchSpace<A> space, ControllerSpec spec, Progress progress) throws IOException {
        return trained(space, spec).orElse(null) instanceof ReportFile.Contents.Outdated outdated
                ? measureAgain(space, spec, outdated.training(), progress)
                : train(space, spec, progress);
    }

    private <A extends Architecture> StoredController measureAgain(
            SearchSpace<A> space, ControllerSpec spec, Making training, Progress progress) throws IOException {
        LOG.info("{} is measured again, since its report is of another version.", spec.id());
        try (Controller<A> controller = open(space, spec)) {
            StoredController stored = measured(space, controller, training, progress);
            home(spec).write(stored);
            return stored;
        }
    }

    private <A extends Architecture> StoredController train(
            SearchSpace<A> space, ControllerSpec spec, Progress progress) throws IOException {
        long start = System.nanoTime();
        try (NDManager manager = device.newManager()) {
            ConceptTable concepts = ConceptTable.of(space);
            DecisionLayout layout = new DecisionLayout(space.encoding());
            NetworkShape shape = NetworkShape.of(spec, layout, space);
            CellArrays<A> cells = new CellArrays<>(space.representatives(), layout, concepts);
            Weights weights = new ControllerTraining<>(spec, shape, layout, concepts, cells, manager).train(progress);
            try (Controller<A> controller = new Controller<>(space, spec, manager, concepts, weights)) {
                Making training = Making.now(start, controller, space);
                StoredController stored = measured(space, controller, training, progress);
                home(spec).write(space.representatives(), controller, stored);
                return stored;
            }
        }
    }

    private static <A extends Architecture> StoredController measured(
            SearchSpace<A> space, Controller<A> controller, Making training, Progress progress) {
        progress.measuring();
        return new StoredController(controller.spec(), new ControllerMeasurement<>(controller, space).report(training));
    }

    private ControllerHome home(ControllerSpec spec) {
        return new ControllerHome(directory.resolve(spec.id()));
    }

    private static void requireSameSpace(SearchSpace<?> space, ControllerSpec spec) {
        if (!space.name().equals(spec.space())) {
            throw new IllegalArgumentException(
                    "The controller " + spec.id() + " is not for the space " + space.name() + ".");
        }
    }

    private void requireTrained(SearchSpace<?> space, ControllerSpec spec) {
        if (trained(space, spec).isEmpty()) {
            throw new IllegalArgumentException("There is no controller " + spec.id()
                    + " of the architectures that the space has now in " + directory + ". Maybe train it first.");
        }
    }
}

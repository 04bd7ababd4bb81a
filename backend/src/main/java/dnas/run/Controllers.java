package dnas.run;

import dnas.search.SearchEvent;
import dnas.search.SearchSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which controllers are ready and which are being trained, and by which run: two runs never train the same one. */
public final class Controllers {
    private static final String WAITS = "waits for the controller";

    private final Catalogue catalogue;
    private final Map<ControllerKey, Long> claims = new HashMap<>();
    private final Set<ControllerKey> ready = new HashSet<>();
    private final Map<ControllerKey, ControllerStatus> live = new HashMap<>();

    public Controllers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The controller that a run needs; null when its strategy needs none. */
    public @Nullable ControllerKey neededBy(Run run) {
        SearchSpec spec = run.spec();
        return catalogue.needsController(spec.strategy())
                ? catalogue.controller(spec.space(), spec.strategy(), spec.controllerSeed())
                : null;
    }

    /** The controllers that runs of a study need, each once, in the order of its strategies: an ablation may need its own. */
    public List<ControllerKey> neededBy(Study study) {
        NewStudy plan = study.plan();
        return plan.strategies().stream()
                .filter(catalogue::needsController)
                .map(strategy -> catalogue.controller(plan.space(), strategy, plan.controllerSeed()))
                .distinct()
                .toList();
    }

    /** Every controller that is trained, in training, or failed to train. */
    public synchronized List<ControllerStatus> list() {
        List<ControllerStatus> kept = catalogue.controllers().stream()
                .filter(status -> !live.containsKey(status.key()))
                .toList();
        return Stream.concat(live.values().stream(), kept.stream()).toList();
    }

    /** A controller as it stands. */
    public synchronized ControllerStatus status(ControllerKey key) {
        return list().stream()
                .filter(status -> status.key().equals(key))
                .findFirst()
                .orElseGet(() -> ControllerStatus.absent(key));
    }

    /** Whether the run would train its controller first, or wait until another has. */
    synchronized boolean mustTrain(Run run) {
        ControllerKey key = neededBy(run);
        return key != null && !ready.contains(key);
    }

    /** Whether the run can use its controller, or train it: false while another run trains that. */
    synchronized boolean mayGoOn(Run run) {
        ControllerKey key = neededBy(run);
        return key == null || ready.contains(key) || claims.getOrDefault(key, run.id()) == run.id();
    }

    /** Lets a run that may go on use its controller, or train it. */
    synchronized void claim(Run run) {
        ControllerKey key = neededBy(run);
        if (key != null && !ready.contains(key)) {
            claims.put(key, run.id());
        }
    }

    /** The run with what it waits for, where that is a controller which another run trains: that is not stored. */
    public Run explained(Run run) {
        return run.state() == RunState.QUEUED && !mayGoOn(run) ? run.queued(WAITS, run.deaths()) : run;
    }

    /** The run has ended or was taken from its worker. */
    synchronized void release(Run run, boolean failed) {
        ControllerKey key = neededBy(run);
        if (key != null && claims.remove(key, run.id())) {
            if (failed) {
                live.computeIfPresent(key, (same, status) -> status.failed());
            } else {
                live.remove(key);
            }
        }
    }

    synchronized ControllerStatus training(Run run, SearchEvent.ControllerTraining event) {
        SearchSpec spec = run.spec();
        ControllerKey key = catalogue.controller(spec.space(), spec.strategy(), spec.controllerSeed());
        ControllerStatus status = ControllerStatus.training(key, event.step(), event.steps(), event.secondsLeft());
        live.put(key, status);
        return status;
    }

    /** The run has its controller; null when its strategy needs none. */
    synchronized @Nullable ControllerStatus ready(Run run) {
        ControllerKey key = neededBy(run);
        if (key == null) {
            return null;
        }
        live.remove(key);
        claims.remove(key, run.id());
        return ready.add(key) ? status(key) : null;
    }
}

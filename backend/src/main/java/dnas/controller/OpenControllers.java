package dnas.controller;

import dnas.space.Architecture;
import dnas.space.SearchSpace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The controllers that were asked for last, in plain Java, so that a page which decodes again and again reads each once. One
 * that was trained anew meanwhile is read anew.
 */
public final class OpenControllers {
    /** One of Accel-NASBench takes some 30 MB. */
    private static final int MOST = 3;

    private final ControllerLibrary library;
    private final Map<String, Open> open = new LinkedHashMap<>();

    /** One with the time of the training that it is of. */
    private record Open(Controller<?> controller, long trainedAt) {}

    public OpenControllers(ControllerLibrary library) {
        this.library = library;
    }

    /** The controller of a specification; empty when it was not trained. */
    @SuppressWarnings("unchecked") // under its id, which names the space
    public synchronized <A extends Architecture> Optional<Controller<A>> of(SearchSpace<A> space, ControllerSpec spec) {
        long trainedAt = library.trainedAt(spec);
        Open known = open.remove(spec.id());
        if (known == null || known.trainedAt() != trainedAt) {
            known = library.openInJava(space, spec)
                    .map(controller -> new Open(controller, trainedAt))
                    .orElse(null);
        }
        if (known == null) {
            return Optional.empty();
        }
        open.put(spec.id(), known);
        if (open.size() > MOST) {
            open.remove(open.keySet().iterator().next());
        }
        return Optional.of((Controller<A>) known.controller());
    }
}

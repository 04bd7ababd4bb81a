package dnas.search;

/** What happens in a run, in order. The one event type from the search loop to the browser. */
public sealed interface SearchEvent {
    /**
     * The controller that the strategy needs is being trained.
     *
     * @param step steps done, of {@code steps}
     * @param secondsLeft estimate from measured step times
     */
    record ControllerTraining(int step, int steps, double secondsLeft) implements SearchEvent {}

    /**
     * The search itself begins.
     *
     * @param controllerSeconds spent to train or load the controller
     */
    record Searching(double controllerSeconds) implements SearchEvent {}

    /**
     * A query was answered.
     *
     * @param repeats queries asked again so far, which cost nothing
     * @param invalid invalid decodes so far, which cost nothing
     */
    record Evaluated(TraceEntry entry, int repeats, int invalid) implements SearchEvent {}

    /**
     * The budget is spent, or the range has no architecture left.
     *
     * @param repeats queries asked again, in all
     * @param invalid invalid decodes, in all
     * @param controllerSeconds spent to train or load the controller
     * @param searchSeconds spent searching
     */
    record Finished(int repeats, int invalid, double controllerSeconds, double searchSeconds) implements SearchEvent {}
}

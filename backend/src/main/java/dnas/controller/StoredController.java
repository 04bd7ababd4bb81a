package dnas.controller;

/**
 * What is known of a trained controller without loading it: the contents of its {@code report.json}.
 *
 * @param spec what it was trained by
 * @param report how good it is
 */
public record StoredController(ControllerSpec spec, ControllerReport report) {
    public String id() {
        return spec.id();
    }
}

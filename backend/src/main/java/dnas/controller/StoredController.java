package dnas.controller;

import dnas.space.SearchSpace;

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

    /** Whether it was trained on the architectures of a space, which an import may have replaced since. */
    public boolean isOf(SearchSpace<?> space) {
        return spec.space().equals(space.name()) && report.training().isOf(space);
    }
}

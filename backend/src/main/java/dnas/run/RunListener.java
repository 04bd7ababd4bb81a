package dnas.run;

import dnas.search.TraceEntry;

/** Hears what has been stored, in the order in which it was stored. Must return at once. */
public interface RunListener {
    void runChanged(Run run);

    void evaluated(Run run, TraceEntry entry);

    void controllerChanged(ControllerStatus controller);
}

package dnas.web;

import dnas.run.Catalogue;
import dnas.run.Conflict;
import dnas.run.Run;
import dnas.run.Versions;
import java.util.Locale;
import java.util.Optional;

/** What has become of the data that the evaluations of a run come from. */
enum DataState {
    /** They are those of this installation, or the run has none yet. */
    CURRENT,
    /** The space has other data now, or its signal is gone: what the present table says is not about this run. */
    CHANGED,
    /** This installation does not have the space any more. */
    REMOVED;

    static DataState of(Catalogue catalogue, Run run) {
        Optional<String> present = catalogue.dataSha256(run.spec().space());
        if (present.isEmpty()) {
            return REMOVED;
        }
        Versions made = run.versions();
        boolean same = made == null || made.dataSha256().equals(present.get());
        return same && catalogue.hasSignal(run.spec().space(), run.spec().signal()) ? CURRENT : CHANGED;
    }

    /** Name in the API. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Refuses what needs the space of a run.
     *
     * @throws Conflict when the space is gone
     */
    static void requireSpace(Catalogue catalogue, Run run) {
        if (of(catalogue, run) == REMOVED) {
            throw new Conflict(
                    "Run " + run.id() + " searched the space " + run.spec().space()
                            + ", which this installation does not have any more. Import the table again to see this.");
        }
    }

    /**
     * Refuses what needs the data of a run.
     *
     * @throws Conflict when they are gone
     */
    static void requireCurrent(Catalogue catalogue, Run run) {
        requireSpace(catalogue, run);
        if (of(catalogue, run) == CHANGED) {
            throw new Conflict("The data of " + run.spec().space() + " were replaced since run " + run.id()
                    + " searched them, so what it did cannot be held against them. Import the former table again,"
                    + " or launch its study anew.");
        }
    }
}

package dnas.benchmark;

import dnas.Choice;
import dnas.InvalidInput;
import java.util.List;

/** What a query returns. */
public enum Signal {
    /** The table's mean test accuracy. */
    TEST_MEAN("test_mean", "Mean test accuracy", false),
    /** One noisy validation run; simulated wherever the real one is not known. */
    VALIDATION("validation", "Simulated validation", true);

    private final String label;
    private final String title;
    private final boolean simulated;

    Signal(String label, String title, boolean simulated) {
        this.label = label;
        this.title = title;
        this.simulated = simulated;
    }

    /** Name on the command line and in the API. */
    public String label() {
        return label;
    }

    /** What the page shows. */
    public String title() {
        return title;
    }

    /** Whether values may come from a noise model; then they must be labelled so wherever they are shown. */
    public boolean simulated() {
        return simulated;
    }

    /** The label, with the word that it is simulated where it is. */
    public String shown() {
        return simulated ? label + " (simulated)" : label;
    }

    /**
     * The signal with this label.
     *
     * @throws InvalidInput when there is none
     */
    public static Signal named(String label) {
        return Choice.named("signal", "signal", label, List.of(values()), Signal::label);
    }
}

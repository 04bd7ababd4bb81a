package dnas.benchmark;

import java.util.Locale;

/**
 * What a query returns. Every benchmark has its own.
 *
 * @param label name on the command line and in the API, for example {@code test_mean}
 * @param title what the page shows
 * @param description one sentence about where its values come from
 * @param origin whether they were measured
 * @param noisy whether the same architecture may return another value to a search with another seed
 * @param accuracy what is reported of an incumbent under this signal, for example {@code Mean test accuracy}
 * @param caution what a reader must know of every number under it, in a sentence; empty for nothing
 */
public record Signal(
        String label, String title, String description, Origin origin, boolean noisy, String accuracy, String caution) {
    /** One that needs no caution. */
    public Signal(String label, String title, String description, Origin origin, boolean noisy, String accuracy) {
        this(label, title, description, origin, noisy, accuracy, "");
    }

    /** Where values come from; what was not measured must be labelled wherever it is shown. */
    public enum Origin {
        /** All of them were measured. */
        MEASURED(""),
        /** Some are drawn from a noise model, since their measurement is not known. */
        SIMULATED("simulated"),
        /** A model predicts them, the reported accuracy too. */
        PREDICTED("predicted");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        /** The word that stands beside what was not measured; empty for what was. */
        public String label() {
            return label;
        }
    }

    /** Where what is reported under it comes from: where only the signal is simulated, that was measured. */
    public Origin reported() {
        return origin == Origin.PREDICTED ? Origin.PREDICTED : Origin.MEASURED;
    }

    /** {@link #accuracy} within a sentence: names such as CIFAR-100 keep their capitals. */
    public String accuracyInText() {
        boolean name = accuracy.length() > 1 && Character.isUpperCase(accuracy.charAt(1));
        return name ? accuracy : Character.toLowerCase(accuracy.charAt(0)) + accuracy.substring(1);
    }

    /** The label, with the word that says that it was not measured where it was not. */
    public String shown() {
        return origin == Origin.MEASURED ? label : label + " (" + origin.label() + ")";
    }

    /** The title, with that word where it does not say so itself. */
    public String shownTitle() {
        return title.toLowerCase(Locale.ROOT).contains(origin.label()) ? title : title + " (" + origin.label() + ")";
    }
}

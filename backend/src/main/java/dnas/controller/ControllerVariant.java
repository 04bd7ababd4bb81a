package dnas.controller;

import dnas.Choice;
import dnas.InvalidInput;
import java.util.List;
import java.util.Locale;

/** The controller, and the ablations that show what its parts do. */
public enum ControllerVariant {
    /** All parts: named concept axes, total correlation, decoder trained on swapped concepts. */
    D1("Disentangled controller", 12, .1, .1, 10, 2),
    /** Without the penalty on total correlation. */
    BETA_VAE("Beta-VAE controller", 12, .1, 0, 10, 2),
    /** Free axes only: neither encoder nor decoder is told a concept. */
    NO_CONCEPTS("Controller without concepts", 18, .1, .1, 0, 0),
    /** A plain autoencoder: free axes only, no noise, nothing keeps the code in shape. */
    AUTOENCODER("Autoencoder controller", 18, 0, 0, 0, 0);

    private static final int STEPS = 4500;
    private static final int BATCH = 256;

    private final String title;
    private final int freeAxes;
    private final double klWeight;
    private final double tcWeight;
    private final double conceptWeight;
    private final double swapWeight;

    ControllerVariant(
            String title, int freeAxes, double klWeight, double tcWeight, double conceptWeight, double swapWeight) {
        this.title = title;
        this.freeAxes = freeAxes;
        this.klWeight = klWeight;
        this.tcWeight = tcWeight;
        this.conceptWeight = conceptWeight;
        this.swapWeight = swapWeight;
    }

    /** Name on the command line and in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people call one of its controllers. */
    public String title() {
        return title;
    }

    /**
     * The variant of this name.
     *
     * @throws InvalidInput when there is none
     */
    public static ControllerVariant named(String label) {
        return Choice.named("variant", "controller variant", label, List.of(values()), ControllerVariant::label);
    }

    /** The usual settings of this variant. */
    public ControllerSpec spec(String space, long seed) {
        return new ControllerSpec(
                space, this, seed, freeAxes, klWeight, tcWeight, conceptWeight, swapWeight, STEPS, BATCH);
    }
}

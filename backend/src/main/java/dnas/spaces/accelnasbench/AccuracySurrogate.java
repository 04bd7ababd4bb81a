package dnas.spaces.accelnasbench;

import java.util.List;

/**
 * Predicts the top-1 accuracy that a network would reach under Accel-NASBench's shortened schedule, a fraction. Training
 * takes seconds, so no model is stored.
 */
public final class AccuracySurrogate {
    private final TreeEnsemble ensemble;

    private AccuracySurrogate(TreeEnsemble ensemble) {
        this.ensemble = ensemble;
    }

    /**
     * Trains on measured networks; the same input gives the same surrogate, bit for bit.
     *
     * @param networks [N]
     * @param accuracies [N], fractions
     */
    public static AccuracySurrogate train(List<Network> networks, double[] accuracies) {
        return new AccuracySurrogate(TreeEnsemble.train(networks, accuracies, TreeSetting.ACCURACY));
    }

    public Prediction predict(Network network) {
        return predict(List.of(network)).get(0);
    }

    /** Likewise for many networks, which is quicker than one by one. */
    public List<Prediction> predict(List<Network> networks) {
        return ensemble.predict(networks);
    }

    /** How well it predicts measured networks, none of which it was trained on. */
    public HeldOut on(List<Network> networks, double[] accuracies) {
        return HeldOut.of(accuracies, predict(networks));
    }
}

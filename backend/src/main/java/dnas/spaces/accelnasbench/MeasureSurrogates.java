package dnas.spaces.accelnasbench;

import dnas.space.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Predicts each of the {@link DeviceMeasures} of any network, from the logarithms of those measured. */
public final class MeasureSurrogates {
    private final List<TreeEnsemble> ensembles;

    private MeasureSurrogates(List<TreeEnsemble> ensembles) {
        this.ensembles = ensembles;
    }

    /** Trains on all measured networks; takes seconds. */
    public static MeasureSurrogates train(MeasuredNetworks measured) {
        return train(measured, IntStream.range(0, measured.size()).toArray());
    }

    /** Trains on some of them; the same input gives the same surrogates, bit for bit. */
    static MeasureSurrogates train(MeasuredNetworks measured, int[] indices) {
        return new MeasureSurrogates(IntStream.range(0, DeviceMeasures.ALL.size())
                .mapToObj(measure -> Known.of(measured, indices, measure))
                .map(known -> TreeEnsemble.train(
                        known.networks,
                        Arrays.stream(known.values).map(Math::log).toArray(),
                        TreeSetting.MEASURE))
                .toList());
    }

    /** The networks of which one measure is known, and its values. */
    private static final class Known {
        private final List<Network> networks;
        private final double[] values;

        private Known(List<Network> networks, double[] values) {
            this.networks = networks;
            this.values = values;
        }

        static Known of(MeasuredNetworks measured, int[] indices, int measure) {
            List<Network> networks = IntStream.of(indices)
                    .mapToObj(measured::get)
                    .filter(network -> !Double.isNaN(measured.measuresOf(network)[measure]))
                    .toList();
            return new Known(
                    networks,
                    networks.stream()
                            .mapToDouble(network -> measured.measuresOf(network)[measure])
                            .toArray());
        }
    }

    /** What is predicted, in the order of {@link #predict}. */
    public List<Measure> measures() {
        return DeviceMeasures.ALL;
    }

    /** Values of all measures of one network, in their units. */
    public double[] predict(Network network) {
        return ensembles.stream()
                .mapToDouble(ensemble ->
                        Math.exp(ensemble.predict(List.of(network)).get(0).mean()))
                .toArray();
    }

    /** How well each measure is predicted of networks, none of which these were trained on; logarithms are compared. */
    List<HeldOut> on(MeasuredNetworks measured, int[] indices) {
        return IntStream.range(0, ensembles.size())
                .mapToObj(measure -> {
                    Known known = Known.of(measured, indices, measure);
                    return HeldOut.of(
                            Arrays.stream(known.values).map(Math::log).toArray(),
                            ensembles.get(measure).predict(known.networks));
                })
                .toList();
    }
}

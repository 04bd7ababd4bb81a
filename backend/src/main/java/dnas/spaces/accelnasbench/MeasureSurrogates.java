package dnas.spaces.accelnasbench;

import dnas.space.Measure;
import java.util.List;
import java.util.stream.IntStream;

/** Predicts each of the {@link DeviceMeasures} of any network, from those measured. */
public final class MeasureSurrogates {
    private final List<BlockTimes> times;

    private MeasureSurrogates(List<BlockTimes> times) {
        this.times = times;
    }

    /** Fits to all measured networks. */
    public static MeasureSurrogates train(MeasuredNetworks measured) {
        return train(measured, IntStream.range(0, measured.size()).toArray());
    }

    /** Fits to some of them; the same input gives the same surrogates, bit for bit. */
    static MeasureSurrogates train(MeasuredNetworks measured, int[] indices) {
        return new MeasureSurrogates(IntStream.range(0, DeviceMeasures.ALL.size())
                .mapToObj(measure -> {
                    Known known = Known.of(measured, indices, measure);
                    return BlockTimes.fit(known.networks, known.times);
                })
                .toList());
    }

    /** The networks of which one measure is known, and the times that it says. */
    private static final class Known {
        private final List<Network> networks;
        private final double[] times;

        private Known(List<Network> networks, double[] times) {
            this.networks = networks;
            this.times = times;
        }

        static Known of(MeasuredNetworks measured, int[] indices, int measure) {
            List<Network> networks = IntStream.of(indices)
                    .mapToObj(measured::get)
                    .filter(network -> !Double.isNaN(measured.measuresOf(network)[measure]))
                    .toList();
            return new Known(
                    networks,
                    networks.stream()
                            .mapToDouble(network -> timeOrRate(measure, measured.measuresOf(network)[measure]))
                            .toArray());
        }
    }

    /** A latency is a time; a throughput is the inverse of one, and the other way round. */
    private static double timeOrRate(int measure, double value) {
        return DeviceMeasures.ALL.get(measure).lessIsBetter() ? value : 1 / value;
    }

    /** The times behind one measure, or behind its inverse where it is a throughput. */
    BlockTimes times(int measure) {
        return times.get(measure);
    }

    /** What is predicted, in the order of {@link #predict}. */
    public List<Measure> measures() {
        return DeviceMeasures.ALL;
    }

    /** Values of all measures of one network, in their units. */
    public double[] predict(Network network) {
        return IntStream.range(0, times.size())
                .mapToDouble(measure -> timeOrRate(measure, times.get(measure).time(network)))
                .toArray();
    }

    /** How well each measure is predicted of networks, none of which these were fitted to; logarithms are compared. */
    List<HeldOut> on(MeasuredNetworks measured, int[] indices) {
        return IntStream.range(0, times.size())
                .mapToObj(measure -> {
                    Known known = Known.of(measured, indices, measure);
                    double[] truths = IntStream.range(0, known.times.length)
                            .mapToDouble(i -> Math.log(timeOrRate(measure, known.times[i])))
                            .toArray();
                    return HeldOut.of(
                            truths,
                            known.networks.stream()
                                    .map(network -> logarithm(measure, network))
                                    .toList());
                })
                .toList();
    }

    private Prediction logarithm(int measure, Network network) {
        BlockTimes fitted = times.get(measure);
        return new Prediction(
                Math.log(timeOrRate(measure, fitted.time(network))),
                fitted.relativeDeviation(),
                fitted.relativeDeviation());
    }
}

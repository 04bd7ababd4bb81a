package dnas.spaces.accelnasbench;

import dnas.Once;

/**
 * How fast networks are on six devices: as measured where that is known, otherwise as {@link MeasureSurrogates} predict. Safe
 * for many threads.
 */
final class NetworkSpeeds {
    private final MeasuredNetworks measured;
    private final Once<MeasureSurrogates> surrogates;

    NetworkSpeeds(MeasuredNetworks measured) {
        this.measured = measured;
        surrogates = new Once<>(() -> MeasureSurrogates.train(measured));
    }

    /** The networks that were measured. */
    MeasuredNetworks measured() {
        return measured;
    }

    /** What predicts the others. */
    MeasureSurrogates surrogates() {
        return surrogates.get();
    }

    /** Values of the {@link DeviceMeasures} of any network, in their order. */
    double[] of(Network network) {
        double[] values = surrogates.get().predict(network);
        if (measured.contains(network)) {
            double[] known = measured.measuresOf(network);
            for (int measure = 0; measure < values.length; measure++) {
                values[measure] = Double.isNaN(known[measure]) ? values[measure] : known[measure];
            }
        }
        return values;
    }

    /** Whether a measure of a network is predicted. */
    boolean predicted(Network network, int measure) {
        return !measured.contains(network) || Double.isNaN(measured.measuresOf(network)[measure]);
    }
}

package dnas.bench.plot;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * A linear axis.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}
 * @param from pixel
 * @param to pixel
 */
record Scale(double low, double high, double from, double to) {
    private static final int TICKS = 5;

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** Round values within the axis, about five. */
    List<Double> ticks() {
        double step = step();
        return LongStream.rangeClosed((long) Math.ceil(low / step - 1e-9), (long) Math.floor(high / step + 1e-9))
                .mapToObj(i -> i * step)
                .toList();
    }

    /** A tick's label, with the decimals that the step needs. */
    String label(double tick) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step()) + 1e-9));
        return String.format(Locale.ROOT, "%." + decimals + "f", tick);
    }

    /** 1, 2 or 5 times a power of ten. */
    private double step() {
        double rough = (high - low) / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double share = rough / power;
        return power * (share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10);
    }
}

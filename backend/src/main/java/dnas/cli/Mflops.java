package dnas.cli;

import dnas.InvalidInput;
import dnas.space.FlopsRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** FLOPs limits as people write them: in millions of multiply-accumulates. */
final class Mflops {
    private static final int DIGITS = 6;

    private Mflops() {}

    /**
     * The range between two limits, rounded inwards to whole FLOPs.
     *
     * @param min null for none
     * @param max null for none
     * @throws InvalidInput when nothing can lie between them
     */
    static FlopsRange range(@Nullable Double min, @Nullable Double max) {
        double low = min == null ? 0 : min;
        double high = max == null ? Double.POSITIVE_INFINITY : max;
        if (!(low >= 0 && low <= high && low < Double.POSITIVE_INFINITY)) {
            throw new InvalidInput(
                    "flopsRange",
                    low + " to " + high,
                    "The range from " + low + " to " + high
                            + " MFLOPs is empty; give two numbers from 0 up, the lower first.");
        }
        return new FlopsRange(
                units(low, RoundingMode.CEILING),
                Double.isInfinite(high) ? Long.MAX_VALUE : units(high, RoundingMode.FLOOR));
    }

    /** Of the decimal number that was written: 517.68 million is 517,680,000, though the nearest double is less. */
    private static long units(double mflops, RoundingMode rounding) {
        return BigDecimal.valueOf(mflops)
                .movePointRight(DIGITS)
                .setScale(0, rounding)
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .longValue();
    }
}

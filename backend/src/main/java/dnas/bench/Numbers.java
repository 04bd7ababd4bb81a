package dnas.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as tables show them. */
final class Numbers {
    static final String NOTHING = "-";
    private static final double SMALL = 1e-3;

    private Numbers() {}

    /** Without needless decimals. */
    static String plain(@Nullable Double value) {
        if (value == null) {
            return NOTHING;
        }
        return value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE
                ? String.valueOf(value.longValue())
                : String.valueOf(value);
    }

    /** Three decimals, for people. */
    static String rounded(@Nullable Double value) {
        return value == null ? NOTHING : String.format(Locale.ROOT, "%.3f", value);
    }

    static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value);
    }

    /** Both ends of an interval, for people. */
    static String interval(@Nullable Double low, @Nullable Double high) {
        return low == null || high == null ? NOTHING : "[" + rounded(low) + ", " + rounded(high) + "]";
    }

    /** A share as so many of n. */
    static String of(@Nullable Double share, int n) {
        return share == null ? NOTHING : String.format(Locale.ROOT, "%.0f of %d", share * n, n);
    }

    /** A p value, for people. */
    static String probability(double p) {
        return String.format(Locale.ROOT, p < SMALL ? "%.1e" : "%.3f", p);
    }

    /** Six decimals, for programs. */
    static String precise(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.6f", value);
    }
}

package dnas.space;

import dnas.InvalidInput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an architecture may have of one measure, both ends included.
 *
 * @param measure name of one of the space's measures
 * @param min least value, in the measure's unit; null for none
 * @param max greatest value; null for none
 */
public record MeasureLimit(
        String measure, @Nullable Double min, @Nullable Double max) {
    private static final Pattern WRITTEN =
            Pattern.compile("(?<measure>[\\w-]+)=(?<min>[-+.\\deE]*):(?<max>[-+.\\deE]*)");

    /**
     * Checks the ends.
     *
     * @throws InvalidInput when they are no range
     */
    public MeasureLimit {
        if (!((min == null || Double.isFinite(min)) && (max == null || Double.isFinite(max)))
                || (min != null && max != null && min > max)) {
            throw new InvalidInput(
                    "measureLimits",
                    measure,
                    "The limit on " + measure + " (" + min + " to " + max
                            + ") is no range: its ends must be numbers, the least not above the greatest.");
        }
    }

    /**
     * This limit, of which somebody asks for that it limits something.
     *
     * @throws InvalidInput when it has no end
     */
    public MeasureLimit requireEnd() {
        if (min == null && max == null) {
            throw new InvalidInput(
                    "measureLimits",
                    measure,
                    "The limit on " + measure
                            + " has no end, so it limits nothing; give it a least value, a greatest value or"
                            + " both, or leave it out.");
        }
        return this;
    }

    public boolean contains(double value) {
        return !Double.isNaN(value) && (min == null || min <= value) && (max == null || value <= max);
    }

    /** As it is written on the command line, for example {@code edgegpu_latency=:5.5}. */
    public String label() {
        return measure + "=" + (min == null ? "" : min) + ":" + (max == null ? "" : max);
    }

    /**
     * Reads what {@link #label} writes.
     *
     * @throws InvalidInput when it cannot be read
     */
    public static MeasureLimit parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        try {
            if (matcher.matches()) {
                return new MeasureLimit(matcher.group("measure"), end(matcher.group("min")), end(matcher.group("max")));
            }
        } catch (NumberFormatException notANumber) {
            throw unreadable(text, notANumber);
        }
        throw unreadable(text, null);
    }

    private static InvalidInput unreadable(String text, @Nullable Exception cause) {
        InvalidInput invalid = new InvalidInput(
                "measureLimits",
                text,
                "The limit \"" + text + "\" cannot be read; write MEASURE=MIN:MAX, where one end may be left out, as in"
                        + " edgegpu_latency=:5.5.");
        invalid.initCause(cause);
        return invalid;
    }

    private static @Nullable Double end(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }
}

package dnas.web;

import dnas.InvalidInput;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import dnas.run.UnknownId;
import dnas.space.Limits;
import dnas.space.MeasureLimit;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads paths and queries; what cannot be read is named in the error. */
final class Parameters {
    private static final int LARGEST_PAGE = 200;
    private static final int USUAL_PAGE = 50;

    private Parameters() {}

    /** The id in the path; a word there names nothing, hence not found. */
    static long id(Context context, String what) {
        String text = context.pathParam("id");
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new UnknownId(what, text);
        }
    }

    static @Nullable Long optionalLong(Context context, String name) {
        String text = context.queryParam(name);
        return text == null || text.isBlank() ? null : number(name, text);
    }

    static int integer(Context context, String name, int otherwise, int min, int max) {
        Long value = optionalLong(context, name);
        if (value == null) {
            return otherwise;
        }
        if (value < min || value > max) {
            throw new InvalidInput(name, value, name + " (" + value + ") must be between " + min + " and " + max + ".");
        }
        return value.intValue();
    }

    /** The signal that is asked for, or the usual one. */
    static Signal signal(Context context, Benchmark<?> benchmark) {
        return signal(context, benchmark, benchmark.signals().get(0));
    }

    /** The signal that is asked for, or another. */
    static Signal signal(Context context, Benchmark<?> benchmark, Signal otherwise) {
        String label = context.queryParam("signal");
        return label == null || label.isBlank() ? otherwise : benchmark.signal(label);
    }

    /** Limits on measures, as {@link Limits#measuresWritten} writes them. */
    static List<MeasureLimit> measureLimits(Context context) {
        String written = context.queryParam("measureLimits");
        return written == null || written.isBlank()
                ? List.of()
                : Limits.parse(written).stream().map(MeasureLimit::requireEnd).toList();
    }

    static int page(Context context) {
        return integer(context, "page", 0, 0, Integer.MAX_VALUE);
    }

    static int size(Context context) {
        return integer(context, "size", USUAL_PAGE, 1, LARGEST_PAGE);
    }

    static long number(String name, String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new InvalidInput(name, text, name + " (" + text + ") must be a whole number.");
        }
    }
}

package dnas.space;

import dnas.InvalidInput;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every queried architecture must meet; all of it is known without a query.
 *
 * @param flops FLOPs that it may have
 * @param measures what it may have of the space's other measures, each named once
 */
public record Limits(FlopsRange flops, List<MeasureLimit> measures) {
    /** No limit. */
    public static final Limits NONE = of(FlopsRange.ALL);

    public Limits {
        measures = List.copyOf(measures);
        if (measures.stream().map(MeasureLimit::measure).distinct().count() < measures.size()) {
            throw new InvalidInput(
                    "measureLimits", written(measures), "One measure has two limits; give it one with both ends.");
        }
    }

    /** Limits on measures as {@link #measuresWritten} writes them; nothing for an empty text. */
    public static List<MeasureLimit> parse(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(",", -1)).map(MeasureLimit::parse).toList();
    }

    /** The limits on measures in one line, with commas between them. */
    public String measuresWritten() {
        return written(measures);
    }

    private static String written(List<MeasureLimit> measures) {
        return measures.stream().map(MeasureLimit::label).collect(Collectors.joining(","));
    }

    /** A FLOPs range alone. */
    public static Limits of(FlopsRange flops) {
        return new Limits(flops, List.of());
    }
}

package dnas.web;

import dnas.Shortened;
import dnas.space.FlopsRange;
import dnas.space.MeasureLimit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a study is called to which nobody gave a name. */
final class StudyName {
    /** Of any study, in characters. */
    static final int LONGEST = 200;

    private StudyName() {}

    /** What tells this study from others in a list; cut where there are many limits. */
    static String usual(String space, int queries, List<FlopsRange> ladder, List<MeasureLimit> measures, int seeds) {
        String flops = ladder.size() > 1 ? ladder.size() + " FLOPs limits, " : of(ladder.get(0));
        String limits = measures.stream().map(StudyName::of).collect(Collectors.joining());
        String name =
                space + ": " + queries + " queries, " + flops + limits + seeds + (seeds == 1 ? " seed" : " seeds");
        return Shortened.to(LONGEST, name);
    }

    private static String of(MeasureLimit limit) {
        String from = limit.min() == null ? "" : limit.measure() + " at least " + written(limit.min()) + ", ";
        return from + (limit.max() == null ? "" : limit.measure() + " at most " + written(limit.max()) + ", ");
    }

    private static String written(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String of(FlopsRange range) {
        String from = range.min() == 0 ? "" : "at least " + mega(range.min()) + ", ";
        return from + (range.max() == Long.MAX_VALUE ? "" : "at most " + mega(range.max()) + ", ");
    }

    private static String mega(long flops) {
        return String.format(Locale.ROOT, "%,.0f MFLOPs", flops / 1e6);
    }
}

package dnas.cli;

import dnas.Known;
import dnas.benchmark.Signal;
import dnas.run.Versions;
import dnas.search.SearchEvent;
import dnas.search.SearchSpec;
import dnas.search.TraceEntry;
import dnas.space.FlopsRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects a search's events into the JSON object that the command line prints; its fields are the API's. */
final class SearchReport {
    private final SearchSpec spec;
    private final Signal signal;
    private final Versions versions;
    private final List<TraceEntry> trace = new ArrayList<>();
    private @Nullable TraceEntry incumbent;
    private SearchEvent.@Nullable Finished finished;

    /**
     * Has no events yet.
     *
     * @param signal what the queries return
     * @param versions what the evaluations come from
     */
    SearchReport(SearchSpec spec, Signal signal, Versions versions) {
        this.spec = spec;
        this.signal = signal;
        this.versions = versions;
    }

    void accept(SearchEvent event) {
        if (event instanceof SearchEvent.Evaluated evaluated) {
            trace.add(evaluated.entry());
            if (evaluated.entry().hash().equals(evaluated.entry().incumbentHash())) {
                incumbent = evaluated.entry();
            }
        } else if (event instanceof SearchEvent.Finished end) {
            finished = end;
        }
    }

    /** How many queries were made: fewer than asked for where the range holds no more. */
    int queried() {
        return trace.size();
    }

    /**
     * Everything in the order in which it is printed; {@code null} stands for no limit, and for FLOPs and parameters that are not known.
     *
     * @param about what else is said of the incumbent, by its hash
     */
    Map<String, @Nullable Object> json(Function<String, Map<String, Object>> about) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("space", spec.space());
        json.put("strategy", spec.strategy());
        json.put("signal", signal.label());
        json.put("origin", signal.origin().name().toLowerCase(Locale.ROOT));
        json.put("accuracy", signal.accuracy());
        json.put("queries", spec.queries());
        json.put("queried", queried());
        json.put("seed", spec.seed());
        json.put("controllerSeed", spec.controllerSeed());
        json.put("flopsRange", range(spec.limits().flops()));
        json.put("measureLimits", spec.limits().measures());
        json.put("versions", versions);
        json.put("incumbent", incumbent == null ? null : incumbent(incumbent, about));
        json.put("trace", trace.stream().map(SearchReport::entry).toList());
        if (finished != null) {
            json.put("repeats", finished.repeats());
            json.put("invalid", finished.invalid());
            json.put("seconds", Map.of("controller", finished.controllerSeconds(), "search", finished.searchSeconds()));
        }
        return json;
    }

    private static Map<String, @Nullable Object> range(FlopsRange range) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("min", range.min() == 0 ? null : range.min());
        json.put("max", range.max() == Long.MAX_VALUE ? null : range.max());
        return json;
    }

    private static Map<String, @Nullable Object> incumbent(
            TraceEntry entry, Function<String, Map<String, Object>> about) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("hash", entry.hash());
        json.putAll(about.apply(entry.hash()));
        json.put("signal", entry.signal());
        json.put("testAccuracy", entry.testAccuracy());
        json.put("flops", Known.orNull(entry.flops()));
        json.put("parameters", Known.orNull(entry.parameters()));
        return json;
    }

    private static Map<String, @Nullable Object> entry(TraceEntry entry) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("query", entry.query());
        json.put("hash", entry.hash());
        json.put("signal", entry.signal());
        json.put("testAccuracy", entry.testAccuracy());
        json.put("flops", Known.orNull(entry.flops()));
        json.put("incumbentTestAccuracy", entry.incumbentTestAccuracy());
        return json;
    }
}

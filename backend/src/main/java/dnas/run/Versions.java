package dnas.run;

import dnas.CodeVersion;
import dnas.benchmark.Benchmark;
import org.jspecify.annotations.Nullable;

/**
 * What evaluations come from, beside their specification.
 *
 * @param code version of the code that searched
 * @param dataSha256 of the benchmark's files, see {@link dnas.benchmark.Provenance#sha256}
 */
public record Versions(String code, String dataSha256) {
    /** Of this process, when it queries a benchmark. */
    public static Versions here(Benchmark<?> benchmark) {
        return new Versions(CodeVersion.current(), benchmark.provenance().sha256());
    }

    /** Says that the data have changed. */
    String otherData(Versions now) {
        return "The data set has changed: what is stored comes from sha256 " + dataSha256 + ", now it is "
                + now.dataSha256 + ".";
    }

    /**
     * What to do about a run that cannot go on from its stored evaluations.
     *
     * @param made versions of these; null when they are not known
     * @param now versions of the worker that was to go on
     */
    static String remedy(@Nullable Versions made, @Nullable Versions now) {
        if (made == null || now == null || made.equals(now)) {
            return "Maybe the controller was trained anew. What is stored is kept; launch the study anew.";
        }
        if (made.code.equals(now.code)) {
            return "What is stored is kept; launch the study anew.";
        }
        return "What is stored was made with code " + made.code + " and is kept; this is code " + now.code
                + ". Resume the run with the former, or launch the study anew.";
    }
}

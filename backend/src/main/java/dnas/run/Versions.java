package dnas.run;

/**
 * What evaluations come from, beside their specification.
 *
 * @param code version of the code that searched
 * @param dataSha256 of the benchmark's files, see {@link dnas.benchmark.Provenance#sha256}
 */
public record Versions(String code, String dataSha256) {}

package dnas.benchmark;

import java.util.function.Supplier;

/**
 * A benchmark that can be loaded.
 *
 * @param space name of its space
 * @param load reads and checks its data; throws {@link dnas.InvalidInput} when they are missing or damaged
 */
public record BenchmarkSource(String space, Supplier<? extends Benchmark<?>> load) {}

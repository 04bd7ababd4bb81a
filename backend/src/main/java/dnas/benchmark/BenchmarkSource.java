package dnas.benchmark;

import java.util.function.Supplier;

/**
 * A benchmark that can be loaded.
 *
 * @param space name of its space
 * @param load reads and checks its data; throws {@link dnas.InvalidInput} when they are missing or damaged
 * @param imported whether a user brought it, so that an installation is whole without it
 */
public record BenchmarkSource(String space, Supplier<? extends Benchmark<?>> load, boolean imported) {
    /** One that belongs to the program. */
    public static BenchmarkSource shipped(String space, Supplier<? extends Benchmark<?>> load) {
        return new BenchmarkSource(space, load, false);
    }

    /** One that a user brought. */
    public static BenchmarkSource imported(String space, Supplier<? extends Benchmark<?>> load) {
        return new BenchmarkSource(space, load, true);
    }
}

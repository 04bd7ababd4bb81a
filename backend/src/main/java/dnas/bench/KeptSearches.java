package dnas.bench;

import dnas.run.FinishedSearch;
import dnas.run.SearchWorkers;
import dnas.run.Versions;
import dnas.search.SearchSpec;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * A list of searches: those that the file holds with the same specification, code and data, and new ones.
 *
 * @param <T> what is kept of each
 */
public final class KeptSearches<T extends KeptSearch> {
    private final List<SearchSpec> specs;
    private final Versions versions;
    private final ResultFile<T> file;
    private final Function<FinishedSearch, T> keeping;
    private final Map<SearchSpec, T> results = new LinkedHashMap<>();
    private final int reused;

    /**
     * Looks for what is done already.
     *
     * @param versions what results must come from to be used again
     * @param fresh whether to use none again
     * @param keeping what to keep of a search
     */
    public KeptSearches(
            List<SearchSpec> specs,
            Versions versions,
            ResultFile<T> file,
            boolean fresh,
            Function<FinishedSearch, T> keeping) {
        this.specs = List.copyOf(specs);
        this.versions = versions;
        this.file = file;
        this.keeping = keeping;
        Set<SearchSpec> wanted = new HashSet<>(specs);
        file.read(result -> wanted.contains(result.spec()) && result.versions().equals(versions)).stream()
                .filter(result -> !fresh)
                .forEach(result -> results.put(result.spec(), result));
        reused = results.size();
    }

    /** How many are used again. */
    public int reused() {
        return reused;
    }

    /** How many are done, reused ones included. */
    public synchronized int done() {
        return results.size();
    }

    /** The file that holds them. */
    public Path file() {
        return file.path();
    }

    /** Where the finished ones are and how to go on. */
    public String kept() {
        return done() + " of " + total() + " searches are kept in " + file.path()
                + "; run the same command again to go on.";
    }

    public int total() {
        return specs.size();
    }

    /**
     * Does what is left, and keeps each search as it ends.
     *
     * @param ended is told how many are done after each
     * @throws IllegalStateException when the workers are of another version: they would be kept as what they are not
     */
    public void complete(SearchWorkers workers, IntConsumer ended) throws InterruptedException {
        List<SearchSpec> left =
                specs.stream().filter(spec -> !results.containsKey(spec)).toList();
        workers.run(left, search -> {
            if (!search.versions().equals(versions)) {
                throw new IllegalStateException("The workers are " + search.versions() + ", this command is " + versions
                        + ". Maybe it was built anew meanwhile; run it again.");
            }
            T result = keeping.apply(search);
            file.append(result);
            add(result);
            ended.accept(done());
        });
    }

    private synchronized void add(T result) {
        results.put(result.spec(), result);
    }

    /** Every result there is, in the order of the searches. */
    public synchronized List<T> results() {
        return specs.stream()
                .flatMap(spec -> Stream.ofNullable(results.get(spec)))
                .toList();
    }
}

package dnas.cli;

import dnas.Choice;
import dnas.InvalidInput;
import dnas.benchmark.Benchmark;
import dnas.benchmark.Signal;
import dnas.space.Architecture;
import dnas.space.Cost;
import dnas.space.ListedSpace;
import dnas.spaces.Spaces;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists every measured architecture of a space with its costs and accuracy, which no search sees. */
@Command(
        name = "architectures",
        description = "List every measured architecture of a space.",
        mixinStandardHelpOptions = true)
final class ArchitecturesCommand implements Callable<Integer> {
    /** Rows made at once: enough to keep every core busy, few enough to hold in memory. */
    private static final int BLOCK = 16_384;

    @Option(names = "--space", defaultValue = "nasbench101", description = "search space (default: ${DEFAULT-VALUE})")
    private String space = "";

    @Option(
            names = "--signal",
            description = "whose values and reported accuracies are listed (default: the first that is not predicted)")
    private @Nullable String signal;

    @Option(names = "--format", defaultValue = "csv", description = "csv (default: ${DEFAULT-VALUE})")
    private String format = "";

    @Option(names = "--data", description = "folder of imported spaces (default: .dnas beside bin/)")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        Choice.named("format", "format", format, List.of("csv"), name -> name);
        Benchmark<?> benchmark = Spaces.installed(Home.datasets(), data == null ? Home.data() : data)
                .named(space);
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), 1 << 16)) {
            write(benchmark, signal, out);
        } catch (IOException unwritten) {
            if (!String.valueOf(unwritten.getMessage()).contains("Broken pipe")) {
                throw unwritten;
            }
            // Whoever reads has seen enough, as "head" has.
        }
        return 0;
    }

    /**
     * Writes the header and one row an architecture that was measured, sorted by hash: what a query returns under the signal,
     * which is empty where that differs between seeds, and what is reported, fractions.
     *
     * @param label of the signal; null for the usual one that reports what was measured
     */
    static void write(Benchmark<?> benchmark, @Nullable String label, Writer out) throws IOException {
        writeAll(benchmark, label == null ? measured(benchmark) : benchmark.signal(label), out);
    }

    private static <A extends Architecture> void writeAll(Benchmark<A> benchmark, Signal signal, Writer out)
            throws IOException {
        ListedSpace<A> space = benchmark.table();
        boolean labelled = !space.get(0).label().equals(space.get(0).hash());
        out.write("hash,label,vertices,parameters,flops," + signal.label() + ",reported\n");
        for (int from = 0; from < space.size(); from += BLOCK) {
            String[] rows = IntStream.range(from, Math.min(space.size(), from + BLOCK))
                    .parallel()
                    .mapToObj(index -> row(benchmark, index, signal, labelled))
                    .toArray(String[]::new);
            for (String row : rows) {
                out.write(row);
            }
        }
    }

    /** Nothing for what is not known. */
    private static String known(long count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    /** The usual signal that reports what was measured. */
    private static Signal measured(Benchmark<?> benchmark) {
        return benchmark.signals().stream()
                .filter(signal -> signal.origin() != Signal.Origin.PREDICTED)
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "space",
                        benchmark.space().name(),
                        "No accuracies of " + benchmark.space().name() + " were measured, so none can be listed."));
    }

    private static <A extends Architecture> String row(
            Benchmark<A> benchmark, int index, Signal signal, boolean labelled) {
        A architecture = benchmark.table().get(index);
        Cost cost = benchmark.table().costAt(index);
        String hash = architecture.hash();
        return String.join(
                        ",",
                        hash,
                        labelled ? quoted(architecture.label()) : hash,
                        String.valueOf(architecture.vertices()),
                        known(cost.parameters()),
                        known(cost.flops()),
                        signal.noisy()
                                ? ""
                                : fraction(
                                        benchmark.query(architecture, signal, 0).signal()),
                        fraction(benchmark.testAccuracyAt(index, signal)))
                + '\n';
    }

    private static String fraction(double value) {
        return String.format(Locale.ROOT, "%.10f", value);
    }

    /** As CSV wants a text in which a comma, a quotation mark or a line break stands. */
    private static String quoted(String text) {
        boolean plain =
                text.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}

package dnas.spaces.table;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Observation;
import dnas.benchmark.Provenance;
import dnas.benchmark.Signal;
import java.util.List;
import java.util.stream.IntStream;

/** The accuracies of an imported table. */
public final class TableBenchmark implements Benchmark<Chain> {
    private final TableDefinition definition;
    private final ChainSpace space;
    private final List<Signal> signals;
    /** Fractions [N][A]. */
    private final double[][] accuracies;

    private final Provenance provenance;

    TableBenchmark(TableDefinition definition, List<TableRow> rows, Provenance provenance) {
        this.definition = definition;
        space = TableReader.space(definition, rows);
        signals = definition.signals();
        accuracies = TableReader.accuracies(rows);
        this.provenance = provenance;
    }

    @Override
    public ChainSpace space() {
        return space;
    }

    @Override
    public ChainSpace table() {
        return space;
    }

    @Override
    public List<Signal> signals() {
        return signals;
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    /** The table is the same for every seed. */
    @Override
    public Observation query(Chain chain, Signal signal, long runSeed) {
        int index = space.indexOf(chain);
        return new Observation(accuracies[index][place(signal)], testAccuracyAt(index, signal));
    }

    /** The accuracy that the definition reports under the signal. */
    @Override
    public double testAccuracyAt(int index, Signal signal) {
        AccuracyColumn column = definition.accuracies().get(place(signal));
        return accuracies[index][definition.accuracy(column.reported())];
    }

    private int place(Signal signal) {
        return IntStream.range(0, definition.accuracies().size())
                .filter(place -> definition.accuracies().get(place).name().equals(signal.label()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(space.name() + " has no signal " + signal.label() + "."));
    }
}

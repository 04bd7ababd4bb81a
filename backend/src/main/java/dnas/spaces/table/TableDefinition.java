package dnas.spaces.table;

import dnas.benchmark.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table are.
 *
 * @param name of the space
 * @param title of the space
 * @param source who measured it
 * @param label column of the architectures' names; null for none
 * @param layers first to last
 * @param concepts sums of weights of options
 * @param accuracies at least one of which is a signal
 * @param flops null where they are not known
 * @param parameters null where they are not known
 * @param measures what else is known
 */
record TableDefinition(
        String name,
        String title,
        String source,
        @Nullable String label,
        Layers layers,
        ChainConcepts concepts,
        List<AccuracyColumn> accuracies,
        @Nullable CountColumn flops,
        @Nullable CountColumn parameters,
        List<MeasureColumn> measures) {
    TableDefinition {
        accuracies = List.copyOf(accuracies);
        measures = List.copyOf(measures);
    }

    ChainDesign design() {
        return new ChainDesign(
                name,
                title,
                layers,
                concepts,
                measures.stream().map(MeasureColumn::measure).toList(),
                flops != null,
                parameters != null);
    }

    /** Place of an accuracy among the columns. */
    int accuracy(String wanted) {
        return accuracies.stream().map(AccuracyColumn::name).toList().indexOf(wanted);
    }

    /** Those that a query may return. */
    List<Signal> signals() {
        return accuracies.stream()
                .filter(AccuracyColumn::signal)
                .map(column -> new Signal(
                        column.name(),
                        column.title(),
                        "The column \"" + column.column() + "\" of the imported table.",
                        Signal.Origin.MEASURED,
                        false,
                        accuracies.get(accuracy(column.reported())).title()))
                .toList();
    }
}

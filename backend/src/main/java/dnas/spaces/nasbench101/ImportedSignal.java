package dnas.spaces.nasbench101;

import dnas.benchmark.Signal;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a query returns of imported runs: the validation accuracy of one of a cell's runs that lasted so many epochs, drawn
 * once per (cell, run seed). It is offered only where every cell has such a run, so that every query can be answered.
 *
 * @param signal its name and where it comes from
 * @param epochs of the runs
 * @param runs that were imported
 */
record ImportedSignal(Signal signal, int epochs, ImportedRuns runs) {
    /** All that an import offers, fewest epochs first. */
    static List<ImportedSignal> of(ImportedRuns runs) {
        return runs.provenance().complete().stream()
                .map(epochs ->
                        new ImportedSignal(signal(epochs, runs.provenance().file()), epochs, runs))
                .toList();
    }

    private static Signal signal(int epochs, String file) {
        return new Signal(
                label(epochs),
                "Validation after " + epochs + " epochs",
                "The validation accuracy of one of an architecture's training runs of " + epochs
                        + " epochs, drawn by the seed; imported from " + file + ".",
                Signal.Origin.MEASURED,
                true,
                "Mean test accuracy");
    }

    /** Name of the signal on the command line and in the API. */
    static String label(int epochs) {
        return "validation_" + epochs;
    }

    /** Validation accuracy of the run that a seed draws, a fraction. */
    double accuracy(int index, long runSeed) {
        int run = new SplittableRandom(runSeed * ValidationNoise.SPREAD + index).nextInt(runs.runs(index, epochs));
        return runs.validation(index, epochs, run);
    }
}

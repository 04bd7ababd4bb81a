package dnas.spaces.nasbench201;

import dnas.benchmark.Signal;
import java.util.List;
import java.util.stream.Stream;

/**
 * One accuracy that is known of every cell.
 *
 * @param dataset that the network was trained on
 * @param split whose images were classified
 * @param epochs of training, 12 or 200
 */
record Reading(ImageDataset dataset, Split split, int epochs) {
    /** The short and the full schedule, the full one first. */
    private static final List<Integer> EPOCHS = List.of(200, 12);

    private static final List<ImageDataset> USUAL_FIRST =
            List.of(ImageDataset.CIFAR100, ImageDataset.CIFAR10, ImageDataset.IMAGENET16);

    /** In the order of the columns of the data set. */
    static final List<Reading> COLUMNS = EPOCHS.stream()
            .flatMap(epochs -> Stream.of(ImageDataset.values())
                    .flatMap(dataset -> Stream.of(Split.values()).map(split -> new Reading(dataset, split, epochs))))
            .toList();

    /** In the order in which they are offered: what is usual in the literature first. */
    static final List<Reading> OFFERED = EPOCHS.stream()
            .flatMap(epochs -> Stream.of(Split.values())
                    .flatMap(split -> USUAL_FIRST.stream().map(dataset -> new Reading(dataset, split, epochs))))
            .toList();

    /**
     * @throws IllegalArgumentException when no network was trained for so many epochs
     */
    Reading {
        if (!EPOCHS.contains(epochs)) {
            throw new IllegalArgumentException(
                    "NAS-Bench-201 knows accuracies after 12 and 200 epochs, not " + epochs + ".");
        }
    }

    /** What is reported of a cell whose signal is this one: the test accuracy after the full schedule. */
    Reading reported() {
        return new Reading(dataset, Split.TEST, EPOCHS.get(0));
    }

    Signal signal() {
        return new Signal(
                dataset.label() + "_" + split.label() + "_" + epochs,
                equals(reported()) ? accuracy() : dataset.title() + " " + split.label() + ", " + epochs + " epochs",
                "The " + split.label() + " accuracy on " + dataset.title() + " after " + epochs
                        + " epochs of training, " + runs() + ".",
                Signal.Origin.MEASURED,
                false,
                accuracy(),
                dataset == ImageDataset.CIFAR10
                        ? ""
                        : "FLOPs, parameters and hardware measurements are those of the cell's CIFAR-10 network.");
    }

    private String accuracy() {
        return dataset.title() + " test accuracy, " + reported().epochs + " epochs";
    }

    /** Read off the steps of the values, see datasets/README.md. */
    private String runs() {
        if (epochs == EPOCHS.get(0)) {
            return "the mean of up to three runs";
        }
        return dataset == ImageDataset.CIFAR10 && split == Split.VALIDATION ? "the mean of two runs" : "one run";
    }
}

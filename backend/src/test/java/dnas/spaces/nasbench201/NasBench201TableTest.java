package dnas.spaces.nasbench201;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dnas.InvalidInput;
import dnas.Sha256;
import dnas.benchmark.Observation;
import dnas.benchmark.Provenance;
import dnas.benchmark.Signal;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import dnas.spaces.Spaces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NasBench201TableTest {
    private static final NasBench201Table TABLE =
            (NasBench201Table) Spaces.installed(Table.DATASETS).named("nasbench201");

    @Test
    void maximaAreThePublishedOnes() {
        assertThat(maximum(ImageDataset.CIFAR10, Split.TEST)).isEqualTo(94.3733 / 100);
        assertThat(maximum(ImageDataset.CIFAR100, Split.TEST)).isEqualTo(73.5133 / 100);
        assertThat(maximum(ImageDataset.IMAGENET16, Split.TEST)).isEqualTo(47.3111 / 100);
        assertThat(maximum(ImageDataset.CIFAR10, Split.VALIDATION)).isEqualTo(91.6067 / 100);
        assertThat(maximum(ImageDataset.CIFAR100, Split.VALIDATION)).isEqualTo(73.4933 / 100);
        assertThat(maximum(ImageDataset.IMAGENET16, Split.VALIDATION)).isEqualTo(46.7333 / 100);
    }

    private static double maximum(ImageDataset dataset, Split split) {
        return IntStream.range(0, TABLE.space().size())
                .mapToDouble(index -> TABLE.accuracy(index, dataset, split, 200))
                .max()
                .orElseThrow();
    }

    @Test
    void signalsAreTwelveAndValidationAfterTheFullScheduleComesFirst() {
        assertThat(TABLE.signals())
                .extracting(Signal::label)
                .containsExactly(
                        "cifar100_validation_200",
                        "cifar10_validation_200",
                        "imagenet16_validation_200",
                        "cifar100_test_200",
                        "cifar10_test_200",
                        "imagenet16_test_200",
                        "cifar100_validation_12",
                        "cifar10_validation_12",
                        "imagenet16_validation_12",
                        "cifar100_test_12",
                        "cifar10_test_12",
                        "imagenet16_test_12");
        Signal first = TABLE.signals().get(0);
        assertThat(first.title()).isEqualTo("CIFAR-100 validation, 200 epochs");
        assertThat(first.accuracy()).isEqualTo("CIFAR-100 test accuracy, 200 epochs");
        assertThat(first.caution()).contains("CIFAR-10 network");
        assertThat(TABLE.signal("cifar10_test_12").accuracy()).isEqualTo("CIFAR-10 test accuracy, 200 epochs");
        assertThat(TABLE.signal("cifar10_test_12").caution()).isEmpty();
        assertThat(TABLE.signal("cifar100_test_200").title())
                .as("a query returns what is reported")
                .isEqualTo(TABLE.signal("cifar100_test_200").accuracy());
        assertThat(first.shown()).isEqualTo("cifar100_validation_200");
    }

    @Test
    void aCellIsNamedByItsHashOrByItsLabel() {
        Cell201 cell = TABLE.space().get(7);
        assertThat(TABLE.space().named(cell.hash())).contains(cell);
        assertThat(TABLE.space().named(cell.label())).contains(cell);
        assertThat(TABLE.space().named("|none~0|")).isEmpty();
        assertThat(TABLE.space().named("|pool~0|+|none~0|none~1|+|none~0|none~1|none~2|"))
                .isEmpty();
        assertThat(TABLE.space().named("")).isEmpty();
    }

    /** A row of the published table, whose twelve accuracies all differ. */
    @Test
    void aQueryGivesTheSignalAndTheTestAccuracyOfTheSameImagesAfterTheFullSchedule() {
        Cell201 cell = CellLabel.read(
                "|nor_conv_3x3~0|+|skip_connect~0|none~1|+|nor_conv_1x1~0|nor_conv_1x1~1|skip_connect~2|");
        assertThat(TABLE.signals())
                .extracting(signal -> TABLE.query(cell, signal, 1))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        percent(70.08, 69.8333),
                        percent(90.376, 93.26),
                        percent(43.4444, 43.4667),
                        percent(69.8333, 69.8333),
                        percent(93.26, 93.26),
                        percent(43.4667, 43.4667),
                        percent(57.26, 69.8333),
                        percent(83.404, 93.26),
                        percent(33.3, 43.4667),
                        percent(56.4, 69.8333),
                        percent(87.44, 93.26),
                        percent(31.6333, 43.4667));
    }

    private static Observation percent(double signal, double testAccuracy) {
        return new Observation(signal / 100, testAccuracy / 100);
    }

    @Test
    void knowsTheBestOfARange() {
        assertThat(best("cifar10_test_12", FlopsRange.ALL)).isEqualTo(94.3733 / 100);
        assertThat(best("cifar100_validation_200", FlopsRange.ALL)).isEqualTo(73.5133 / 100);
        assertThat(best("cifar100_validation_200", new FlopsRange(0, 7_783_040)))
                .isEqualTo(58.8667 / 100);
    }

    private static double best(String signal, FlopsRange range) {
        return TABLE.bestTestAccuracy(TABLE.signal(signal), Limits.of(range)).orElseThrow();
    }

    @Test
    void refusesUnknownSignalsAndEpochs() {
        assertThatThrownBy(() -> TABLE.signal("validation"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("cifar100_validation_200");
        assertThatThrownBy(() -> TABLE.accuracy(0, ImageDataset.CIFAR10, Split.TEST, 50))
                .hasMessageContaining("12 and 200 epochs, not 50");
    }

    /** Cells without an open route guess: a tenth, a hundredth, a hundred-and-twentieth are right. */
    @Test
    void cellsWithoutAnOpenRouteGuess() {
        assertThat(Table.cells().filter(cell -> Route.openIn(cell).isEmpty())).allSatisfy(cell -> {
            int index = TABLE.space().indexOf(cell);
            assertThat(TABLE.accuracy(index, ImageDataset.CIFAR10, Split.TEST, 200))
                    .isEqualTo(.1);
            assertThat(TABLE.accuracy(index, ImageDataset.CIFAR100, Split.TEST, 200))
                    .isEqualTo(.01);
            assertThat(TABLE.accuracy(index, ImageDataset.IMAGENET16, Split.TEST, 200))
                    .isCloseTo(1 / 120.0, within(1e-6));
        });
    }

    @Test
    void itsSha256IsThatOfTheListingOfItsFiles() throws IOException {
        Provenance provenance = TABLE.provenance();
        StringBuilder listing = new StringBuilder();
        for (String file : provenance.file().split(", ", -1)) {
            byte[] bytes = Files.readAllBytes(Table.DATASETS.resolve(file));
            listing.append(Sha256.of(bytes)).append("  ").append(file).append('\n');
        }
        assertThat(provenance.file()).isEqualTo("nasbench201/accuracy.tsv.gz, nasbench201/cells.tsv.gz");
        assertThat(provenance.sha256()).isEqualTo(Sha256.of(listing.toString().getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void refusesADamagedFileAndNamesTheWayOut(@TempDir Path folder) throws IOException {
        Path damaged = folder.resolve(NasBench201Table.FILE);
        Files.createDirectories(damaged.getParent());
        Files.copy(Table.DATASETS.resolve(NasBench201.CELLS_FILE), folder.resolve(NasBench201.CELLS_FILE));
        byte[] bytes = Files.readAllBytes(Table.DATASETS.resolve(NasBench201Table.FILE));
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);
        assertThatThrownBy(() -> NasBench201Table.load(folder))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("accuracy.tsv.gz is damaged");
    }
}

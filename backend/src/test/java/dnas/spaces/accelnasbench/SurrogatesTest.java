package dnas.spaces.accelnasbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dnas.Sha256;
import dnas.space.FlopsRange;
import dnas.space.Measure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurrogatesTest {
    private static final AccelNasBenchTable TABLE = Data.TABLE;
    private static final MeasuredNetworks MEASURED = Data.MEASURED;

    @Test
    void accuraciesAreFractionsOfTheKnownRange() {
        double[] accuracies = IntStream.range(0, MEASURED.size())
                .mapToDouble(TABLE::measuredAccuracy)
                .toArray();
        assertThat(Arrays.stream(accuracies).min().orElseThrow()).isCloseTo(.4285, within(1e-12));
        assertThat(Arrays.stream(accuracies).max().orElseThrow()).isCloseTo(.67052, within(1e-12));
        Network first = Network.parse("e6k3l1s0-e4k5l2s0-e6k3l3s0-e6k5l3s0-e6k5l2s0-e1k3l2s0-e1k3l2s0");
        assertThat(TABLE.measuredAccuracy(MEASURED.indexOf(first))).isCloseTo((.59368 + .59248) / 2, within(1e-12));
    }

    @Test
    void theSha256IsThatOfTheListingOfItsFiles() throws Exception {
        StringBuilder listing = new StringBuilder();
        for (String file : List.of(AccelNasBenchTable.FILE, MeasuredNetworks.FILE)) {
            byte[] bytes = Files.readAllBytes(Data.DATASETS.resolve(file));
            listing.append(Sha256.of(bytes)).append("  ").append(file).append('\n');
        }
        assertThat(TABLE.provenance().sha256())
                .isEqualTo(Sha256.of(listing.toString().getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void partsAreEightyTenAndTenPercentAndShareNothing() {
        assertThat(Arrays.stream(Part.values()).map(part -> MEASURED.indicesOf(part).length))
                .containsExactly(4_101, 511, 513);
        assertThat(Arrays.stream(Part.values()).flatMapToInt(part -> Arrays.stream(MEASURED.indicesOf(part))))
                .hasSize(5_125)
                .doesNotHaveDuplicates();
    }

    /** The authors report a tau of 0.917 and an R^2 of 0.984 on a test part of their own. */
    @Test
    void accuraciesOfNetworksThatWereNotTrainedOnAreRankedAsMeasured() {
        HeldOut heldOut = TABLE.heldOut();
        assertThat(heldOut.n()).isEqualTo(513);
        assertThat(heldOut.tau()).isGreaterThan(.91);
        assertThat(heldOut.r2()).isGreaterThan(.97);
        assertThat(heldOut.rmse()).isLessThan(.0050);
        assertThat(heldOut.coverage()).isBetween(.85, .95);
        assertThat(heldOut.spreadCoverage())
                .as("members are too sure of themselves")
                .isLessThan(.7);
    }

    @Test
    void speedsOfNetworksThatWereNotTrainedOnAreRankedAsMeasured() {
        MeasureSurrogates surrogates = MeasureSurrogates.train(MEASURED, MEASURED.indicesOf(Part.TRAINING));
        List<HeldOut> heldOut = surrogates.on(MEASURED, MEASURED.indicesOf(Part.TEST));
        assertThat(heldOut).hasSameSizeAs(surrogates.measures());
        for (int measure = 0; measure < heldOut.size(); measure++) {
            Measure what = surrogates.measures().get(measure);
            boolean noisiest = what.name().equals("throughput_tpuv3");
            assertThat(heldOut.get(measure).tau()).as(what.name()).isGreaterThan(noisiest ? .83 : .94);
            assertThat(heldOut.get(measure).coverage())
                    .as("%s: a few networks are far off, which widens the intervals of all", what.name())
                    .isBetween(.84, .99);
        }
        Network network = MEASURED.get(9);
        double[] predicted = surrogates.predict(network);
        double[] measured = MEASURED.measuresOf(network);
        for (int measure = 0; measure < predicted.length; measure++) {
            assertThat(predicted[measure] / measured[measure]).isBetween(.85, 1.18);
        }
    }

    @Test
    void theSameNetworksGiveTheSameSurrogateBitForBit() {
        List<Network> networks = IntStream.range(0, 400).mapToObj(MEASURED::get).toList();
        double[] accuracies =
                IntStream.range(0, 400).mapToDouble(TABLE::measuredAccuracy).toArray();
        Random random = new Random(1);
        List<Network> others = IntStream.range(0, 200)
                .mapToObj(draw -> Data.SPACE.sample(FlopsRange.ALL, random))
                .toList();
        AccuracySurrogate surrogate = AccuracySurrogate.train(networks, accuracies);
        List<Prediction> predictions = surrogate.predict(others);
        assertThat(AccuracySurrogate.train(networks, accuracies).predict(others))
                .isEqualTo(predictions);
        assertThat(surrogate.predict(others.get(7))).isEqualTo(predictions.get(7));
        assertThat(surrogate.predict(List.of())).isEmpty();
    }

    @Test
    void theWholeTablesSurrogateKnowsEachMeasuredNetwork() {
        List<Network> networks =
                IntStream.range(0, MEASURED.size()).mapToObj(MEASURED::get).toList();
        List<Prediction> predictions = TABLE.predicted(networks);
        assertThat(predictions).allMatch(prediction -> prediction.deviation() > 0 && prediction.spread() > 0);
        assertThat(IntStream.range(0, networks.size())
                        .mapToDouble(index -> Math.abs(predictions.get(index).mean() - TABLE.measuredAccuracy(index)))
                        .average()
                        .orElseThrow())
                .isLessThan(.003);
        assertThat(TABLE.predicted(networks.get(3))).isEqualTo(predictions.get(3));
    }

    /** Why the published space is the one to search: no network with four layers in another block than the sixth was measured. */
    @Test
    void fourLayersWhereNoneWereMeasuredAreTakenForThree() {
        Network four = Network.parse("e4k3l4s0-e4k5l4s0-e6k3l4s1-e6k5l4s0-e6k5l4s0-e1k3l4s0-e1k3l4s0");
        Network three = Network.parse("e4k3l3s0-e4k5l3s0-e6k3l3s1-e6k5l3s0-e6k5l3s0-e1k3l4s0-e1k3l3s0");
        Network threeInTheSixth = Network.parse("e4k3l3s0-e4k5l3s0-e6k3l3s1-e6k5l3s0-e6k5l3s0-e1k3l3s0-e1k3l3s0");
        assertThat(TABLE.predicted(four))
                .isEqualTo(TABLE.predicted(three))
                .isNotEqualTo(TABLE.predicted(threeInTheSixth));
    }
}

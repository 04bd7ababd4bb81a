package dnas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedMeanTest {
    private static MeanInterval between(double low, double high, double... sample) {
        return BoundedMean.of(sample, low, high).orElseThrow();
    }

    @Test
    void correlationsHaveTheIntervalOfFishersZ() {
        MeanInterval interval = between(-1, 1, .5, .7, .9);
        // Deviation .2, so the error of z is .2 / sqrt(3) / (1 - .7^2) = .22641, and t(.975, 2) = 4.30265.
        assertThat(interval.mean()).isCloseTo(.7, within(1e-12));
        assertThat(interval.low()).isCloseTo(Math.tanh(atanh(.7) - 4.30265 * .226412), within(1e-4));
        assertThat(interval.high()).isCloseTo(Math.tanh(atanh(.7) + 4.30265 * .226412), within(1e-4));
    }

    private static double atanh(double value) {
        return Math.log((1 + value) / (1 - value)) / 2;
    }

    @Test
    void staysWithinItsBoundsHoweverFewAndFarApartTheValuesAre() {
        for (double[] sample : new double[][] {{.5, 1}, {0, 1}, {.98, 1, 1}, {0, 0, .01}}) {
            MeanInterval share = between(0, 1, sample);
            assertThat(share.low()).isBetween(0.0, share.mean());
            assertThat(share.high()).isBetween(share.mean(), 1.0);
            MeanInterval correlation =
                    between(-1, 1, Arrays.stream(sample).map(x -> -x).toArray());
            assertThat(correlation.low()).isBetween(-1.0, correlation.mean());
            assertThat(correlation.high()).isBetween(correlation.mean(), 1.0);
        }
    }

    @Test
    void farFromTheBoundsItIsStudentsInterval() {
        double[] sample = {.49, .5, .5, .51, .502};
        MeanInterval student = Summary.of(sample).interval();
        assertThat(student).isNotNull();
        assertThat(between(0, 1, sample).low()).isCloseTo(student.low(), within(1e-4));
        assertThat(between(0, 1, sample).high()).isCloseTo(student.high(), within(1e-4));
    }

    @Test
    void oneValueAndValuesThatAllLieAtABoundHaveNone() {
        assertThat(BoundedMean.of(new double[] {.7}, 0, 1)).isEmpty();
        assertThat(BoundedMean.of(new double[] {1, 1, 1}, 0, 1)).isEmpty();
        assertThat(BoundedMean.of(new double[] {0, 0}, 0, 1)).isEmpty();
        assertThat(BoundedMean.of(new double[] {-1, -1}, -1, 1)).isEmpty();
    }

    @Test
    void equalValuesHaveAnIntervalOfNoWidth() {
        assertThat(between(0, 1, .8, .8).low()).isCloseTo(.8, within(1e-12));
        assertThat(between(0, 1, .8, .8).high()).isCloseTo(.8, within(1e-12));
    }

    /** Shares of 60 with a mean of .95, as coverages over ten seeds are. */
    @Test
    void holdsTheTrueMeanInAbout95OfAHundredSamples() {
        SplittableRandom random = new SplittableRandom(1);
        int trials = 4_000;
        long held = IntStream.range(0, trials)
                .filter(trial -> {
                    double[] sample = DoubleStream.generate(() -> covered(random) / 60.0)
                            .limit(10)
                            .toArray();
                    MeanInterval interval = between(0, 1, sample);
                    return interval.low() <= .95 && .95 <= interval.high();
                })
                .count();
        assertThat((double) held / trials).isBetween(.92, .975);
    }

    private static long covered(SplittableRandom random) {
        return random.doubles(60).filter(draw -> draw < .95).count();
    }
}

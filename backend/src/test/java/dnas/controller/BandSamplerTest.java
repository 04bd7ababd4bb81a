package dnas.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.space.FlopsRange;
import dnas.space.Limits;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of which every b costs 100 FLOPs: two of the 162 have four. */
class BandSamplerTest {
    private static final Words SPACE = new Words();
    private static final FlopsRange ALL_B = new FlopsRange(400, 500);

    @TempDir
    private static Path data;

    private static Controller<Word> controller;

    @BeforeAll
    static void train() {
        ControllerLibrary library = new ControllerLibrary(data, ComputeDevice.CPU);
        ControllerSpec spec = ControllerSpec.d1(Words.NAME, 1).withSteps(400);
        library.trainIfAbsent(SPACE, spec, Progress.silent());
        controller = library.open(SPACE, spec);
    }

    @AfterAll
    static void close() {
        controller.close();
    }

    @Test
    void everyDrawnArchitectureLiesInTheBandAndIsDrawnOnce() {
        FlopsRange band = new FlopsRange(200, 350);
        List<Word> words = seeded(band, 1).draw(20);
        assertThat(words).isNotEmpty().doesNotHaveDuplicates();
        assertThat(words)
                .allSatisfy(word ->
                        assertThat(band.contains(SPACE.costOf(word).flops())).isTrue());
    }

    @Test
    void moreOfTheCodesItMovesToLieInTheBandThanOfThePrior() {
        BandSampler<Word> sampler = seeded(ALL_B, 1);
        sampler.draw(3);
        double steered = (double) sampler.inBand() / sampler.tried();
        double prior = sampler.inBandFromPrior(4_000) / 4_000.0;
        assertThat(steered).isGreaterThan(3 * prior);
    }

    @Test
    void anEmptyBandGivesNothingAndEnds() {
        assertThat(seeded(new FlopsRange(2, 3), 1).draw(5)).isEmpty();
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(seeded(ALL_B, 5).draw(2)).isEqualTo(seeded(ALL_B, 5).draw(2));
    }

    @Test
    void withoutALimitItDrawsFromTheWholeSpace() {
        assertThat(seeded(FlopsRange.ALL, 2).draw(60)).hasSize(60);
    }

    private static BandSampler<Word> seeded(FlopsRange band, long seed) {
        return new BandSampler<>(SPACE, controller, SPACE.within(Limits.of(band)), Draws.seeded(seed));
    }
}

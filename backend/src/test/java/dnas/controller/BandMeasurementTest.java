package dnas.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dnas.space.FlopsRange;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of which every b costs 100 FLOPs: of 162 two have four, loud and not. */
class BandMeasurementTest {
    private static final Words SPACE = new Words();
    private static final FlopsRange ALL_B = new FlopsRange(400, 500);

    @TempDir
    private static Path data;

    private static BandReport narrow;
    private static BandReport all;

    @BeforeAll
    static void measure() {
        ControllerLibrary library = new ControllerLibrary(data, ComputeDevice.CPU);
        ControllerSpec spec = ControllerSpec.d1(Words.NAME, 1).withSteps(400);
        library.trainIfAbsent(SPACE, spec, Progress.silent());
        try (Controller<Word> controller = library.open(SPACE, spec)) {
            List<BandReport> reports = new BandMeasurement<>(controller, SPACE, 40).of(List.of(ALL_B, FlopsRange.ALL));
            narrow = reports.get(0);
            all = reports.get(1);
        }
    }

    @Test
    void theBandIsCountedInTheSpace() {
        assertThat(narrow.architectures()).isEqualTo(2);
        assertThat(narrow.combinations()).isEqualTo(2);
        assertThat(all.architectures()).isEqualTo(162);
        assertThat(all.combinations()).isEqualTo(10);
    }

    @Test
    void withoutALimitEveryValidCodeIsAccepted() {
        assertThat(all.prior().acceptance()).isGreaterThan(.95);
        assertThat(all.steered().acceptance()).isGreaterThan(.95);
        assertThat(all.drawn()).isEqualTo(40);
    }

    @Test
    void steeringPaysForTheWayToTheBandAndIsBetterThanThePriorAfterwards() {
        assertThat(narrow.steered().tried()).isGreaterThanOrEqualTo(256);
        assertThat(narrow.steered().acceptance())
                .isGreaterThan(narrow.prior().acceptance())
                .isLessThanOrEqualTo(narrow.warm().acceptance());
        assertThat(narrow.prior().acceptance()).isCloseTo(2.0 / 162, within(.02));
    }

    @Test
    void architecturesThatAreDrawnAgainDoNotCountAsDistinct() {
        assertThat(narrow.drawn()).isLessThanOrEqualTo(2);
        assertThat(narrow.steered().distinct()).isLessThanOrEqualTo(2);
        assertThat(narrow.prior().distinct()).isLessThanOrEqualTo(2);
        assertThat(narrow.prior().sample()).isEqualTo(narrow.steered().tried());
    }

    @Test
    void uniformDrawsOfTheWholeBandShowAllOfItsCombinations() {
        assertThat(narrow.uniformVariety())
                .isCloseTo(narrow.drawn() / 2.0, within(1e-9))
                .isCloseTo(narrow.variety(), within(1e-9));
        assertThat(all.uniformVariety()).isBetween(.5, 1.0);
    }
}

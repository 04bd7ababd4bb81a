package dnas.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TargetScaleTest {
    private static final double[] SIGNALS = {0.93, 0.10, 0.91, 0.91};

    @Test
    void whatWasLearntLiesAtItsOwnTarget() {
        double[] targets = RankTarget.of(SIGNALS);
        TargetScale scale = RankTarget.scale(SIGNALS);
        for (int i = 0; i < SIGNALS.length; i++) {
            assertThat(scale.target(SIGNALS[i])).isEqualTo(targets[i]);
            assertThat(scale.signal(targets[i])).isEqualTo(SIGNALS[i]);
        }
    }

    @Test
    void betweenTwoRanksItIsStraight() {
        TargetScale scale = RankTarget.scale(SIGNALS);
        double[] targets = RankTarget.of(SIGNALS);
        assertThat(scale.target(0.92)).isCloseTo((targets[0] + targets[2]) / 2, within(1e-12));
        assertThat(scale.signal((targets[0] + targets[2]) / 2)).isCloseTo(0.92, within(1e-12));
        assertThat(scale.signal(scale.target(0.3))).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void beyondTheEndsRanksAreLevelAndSaySo() {
        TargetScale scale = RankTarget.scale(SIGNALS);
        assertThat(scale.target(0.99)).isEqualTo(scale.target(0.93));
        assertThat(scale.target(0)).isEqualTo(scale.target(0.10));
        assertThat(scale.signal(9)).isEqualTo(0.93);
        assertThat(scale.signal(-9)).isEqualTo(0.10);
        assertThat(scale.reaches(0.10)).isTrue();
        assertThat(scale.reaches(0.93)).isTrue();
        assertThat(scale.reaches(0.0999)).isFalse();
        assertThat(scale.reaches(0.9301)).isFalse();
    }

    @Test
    void ofEqualSignalsEverythingLiesInTheMiddle() {
        for (TargetScale scale : new TargetScale[] {
            RankTarget.scale(new double[] {0.5, 0.5}), StandardTarget.scale(new double[] {0.5, 0.5})
        }) {
            assertThat(scale.target(0.5)).isZero();
            assertThat(scale.target(0.9)).isZero();
            assertThat(scale.signal(3)).isEqualTo(0.5);
        }
    }

    @Test
    void standardisedSignalsGoOnForEver() {
        TargetScale scale = StandardTarget.scale(new double[] {1, 3});
        assertThat(scale.target(5)).isEqualTo(3);
        assertThat(scale.signal(-3)).isEqualTo(-1);
        assertThat(scale.reaches(100)).isTrue();
    }
}

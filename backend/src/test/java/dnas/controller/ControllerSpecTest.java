package dnas.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.InvalidInput;
import org.junit.jupiter.api.Test;

class ControllerSpecTest {
    @Test
    void theUsualSettingsGiveAShortId() {
        assertThat(ControllerSpec.d1("nasbench101", 1).id()).isEqualTo("nasbench101-d1-seed1");
        assertThat(ControllerVariant.named("beta-vae").spec("nasbench101", 2).id())
                .isEqualTo("nasbench101-beta-vae-seed2");
    }

    @Test
    void unusualSettingsAreInTheId() {
        assertThat(ControllerSpec.d1("nasbench101", 1).withSteps(30).id()).isEqualTo("nasbench101-d1-seed1-steps30");
    }

    @Test
    void anUnknownVariantIsNamedTogetherWithTheKnownOnes() {
        assertThatThrownBy(() -> ControllerVariant.named("d2"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("\"d2\"")
                .hasMessageContaining("d1, beta-vae, no-concepts, autoencoder");
    }

    @Test
    void anUnknownDeviceIsNamedTogetherWithTheKnownOnes() {
        assertThat(ComputeDevice.named("cpu")).isEqualTo(ComputeDevice.CPU);
        assertThatThrownBy(() -> ComputeDevice.named("tpu"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("\"tpu\"")
                .hasMessageContaining("choose one of auto, cpu, gpu");
    }

    @Test
    void theRateRisesToItsPeakAndFallsToNearlyNothing() {
        OneCycle rates = new OneCycle(1000, 2e-3);
        assertThat(rates.getNewValue(1)).isLessThan(1e-4f);
        assertThat(rates.getNewValue(301)).isBetween(1.99e-3f, 2.001e-3f);
        assertThat(rates.getNewValue(1000)).isLessThan(1e-7f);
    }
}

package dnas.run;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.controller.ControllerSpec;
import dnas.controller.ControllerVariant;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ControllerKeyTest {
    @Test
    void aControllerHasOneIdentifierInAddressesFilesAndCommands() {
        for (ControllerVariant variant : ControllerVariant.values()) {
            ControllerSpec spec = variant.spec("nasbench101", 7);
            assertThat(ControllerKey.of(spec).id()).isEqualTo(spec.id());
        }
    }

    @Test
    void aControllerHasOneNameThatTellsSpaceVariantAndSeed() {
        assertThat(new ControllerKey("nasbench101", ControllerVariant.D1, 7).title())
                .isEqualTo("Disentangled controller of nasbench101, seed 7");
        assertThat(new HashSet<>(Arrays.stream(ControllerVariant.values())
                        .map(ControllerVariant::title)
                        .toList()))
                .hasSameSizeAs(ControllerVariant.values());
    }
}

package dnas.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControllerMoveTest {
    private static final Words SPACE = new Words();

    @TempDir
    private static Path data;

    private static ControllerLibrary library() {
        return new ControllerLibrary(data, ComputeDevice.CPU);
    }

    private static ControllerSpec spec(ControllerVariant variant) {
        return variant.spec(Words.NAME, 1).withSteps(200);
    }

    @BeforeAll
    static void train() {
        library().trainIfAbsent(SPACE, spec(ControllerVariant.D1), Progress.silent());
        library().trainIfAbsent(SPACE, spec(ControllerVariant.AUTOENCODER).withSteps(10), Progress.silent());
    }

    private static float[][] codes(Controller<Word> controller) {
        return controller.encode(
                IntStream.range(0, SPACE.size()).mapToObj(SPACE::get).toList());
    }

    @Test
    void aStepOfOneGivesExactlyThatCombinationAndKeepsTheFreeAxes() {
        try (Controller<Word> controller = library().open(SPACE, spec(ControllerVariant.D1))) {
            ConceptTable concepts = controller.concepts();
            for (float[] code : codes(controller)) {
                int[] wanted = controller.conceptsOf(code);
                wanted[0] += wanted[0] == 0 ? 1 : -1;
                float[] moved = controller.move(code, 0, concepts.standardise(wanted)[0]);
                assertThat(controller.conceptsOf(moved)).containsExactly(wanted);
                assertThat(Arrays.copyOfRange(moved, 2, moved.length))
                        .containsExactly(Arrays.copyOfRange(code, 2, code.length));
            }
        }
    }

    @Test
    void aFreeAxisTakesTheValueAndTheConceptsStay() {
        try (Controller<Word> controller = library().open(SPACE, spec(ControllerVariant.D1))) {
            float[] code = codes(controller)[0];
            float[] moved = controller.move(code, 5, 2.5f);
            assertThat(moved[5]).isEqualTo(2.5f);
            assertThat(controller.conceptsOf(moved)).containsExactly(controller.conceptsOf(code));
        }
    }

    @Test
    void withoutConceptsEveryAxisIsFree() {
        ControllerSpec spec = spec(ControllerVariant.AUTOENCODER).withSteps(10);
        try (Controller<Word> controller = library().open(SPACE, spec)) {
            float[] moved = controller.move(new float[controller.axes()], 0, 7);
            assertThat(moved[0]).isEqualTo(7);
            assertThat(Arrays.copyOfRange(moved, 1, moved.length)).containsOnly(0f);
        }
    }

    @Test
    void theSlidersOfATrainedControllerMoveTheirOwnConceptAndNoOther() {
        StoredController stored =
                library().find(SPACE, spec(ControllerVariant.D1)).orElseThrow();
        TraversalEffects effects = stored.report().effects();
        assertThat(effects.axes()).startsWith("a", "loud", "free1").hasSize(14);
        assertThat(effects.asked()).allSatisfy(row -> assertThat(row).hasSize(2));
        for (int k = 0; k < 2; k++) {
            List<Double> row = effects.asked().get(k);
            assertThat(row.get(k)).isGreaterThan(.9);
            assertThat(row.get(1 - k)).isZero();
            assertThat(effects.effect().get(k).get(k)).isGreaterThan(.5);
        }
        assertThat(effects.asked().subList(2, 14))
                .allSatisfy(row -> assertThat(row).containsOnly(0.0));
    }
}

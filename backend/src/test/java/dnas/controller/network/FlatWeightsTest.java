package dnas.controller.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dnas.controller.network.FlatWeights.AdamRates;
import dnas.controller.network.FlatWeights.State;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlatWeightsTest {
    private static final AdamRates RATES = new AdamRates(.1, .9, .999);
    private static final float[] START = {3, -2};

    private static void descend(FlatWeights weights, int steps, NDManager manager) {
        for (int step = 0; step < steps; step++) {
            try (NDManager arrays = manager.newSubManager()) {
                weights.descend(() -> {
                    NDArray square = weights.array().square();
                    square.attach(arrays);
                    return square.sum();
                });
            }
        }
    }

    private static State descended(State from, int steps) {
        try (NDManager manager = PyTorch.newManager()) {
            FlatWeights weights = new FlatWeights(from, RATES, manager);
            descend(weights, steps, manager);
            return weights.state();
        }
    }

    @Test
    void theFirstStepOfAdamIsTheLearningRateAgainstTheSignOfTheGradient() {
        float[] values = descended(State.first(START), 1).values();
        assertThat(values[0]).isCloseTo(2.9f, within(1e-5f));
        assertThat(values[1]).isCloseTo(-1.9f, within(1e-5f));
    }

    @Test
    void descendsToTheMinimum() {
        assertThat(descended(State.first(START), 300).values())
                .usingComparatorWithPrecision(.05f)
                .containsExactly(0, 0);
    }

    @Test
    void goesOnFromAStateAsIfItHadNotStopped() {
        State stopped = descended(descended(State.first(START), 5), 5);
        assertThat(stopped.values()).isEqualTo(descended(State.first(START), 10).values());
        assertThat(stopped.steps()).isEqualTo(10);
    }

    @Test
    void refusesALossThatIsNotFinite() {
        try (NDManager manager = PyTorch.newManager()) {
            assertThatThrownBy(() -> Gradients.collect(() -> manager.create(Float.NaN)))
                    .isInstanceOf(ArithmeticException.class);
        }
    }

    /** The engine itself throws when two threads collect gradients at once. */
    @Test
    void threadsThatTrainAtTheSameTimeComeToWhatEachComesToAlone() {
        float[] alone = descended(State.first(START), 200).values();
        assertThat(IntStream.range(0, 4).parallel().mapToObj(thread -> descended(State.first(START), 200)
                        .values()))
                .allSatisfy(values -> assertThat(values).isEqualTo(alone));
    }
}

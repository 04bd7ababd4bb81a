package dnas.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dnas.controller.network.FlatWeights;
import dnas.controller.network.FlatWeights.AdamRates;
import dnas.controller.network.PyTorch;
import org.junit.jupiter.api.Test;

class NetDescentTest {
    /** Weights that follow the gradient weights^2, which changes with every step. */
    private static float[] descended(int steps) {
        Net net = new Net(new NetLayers(1, 1, 1), new float[] {.3f, -.2f, 0, .04f});
        NetDescent descent = new NetDescent(net);
        for (int step = 0; step < steps; step++) {
            for (int i = 0; i < net.weights.length; i++) {
                net.gradient[i] += net.weights[i] * net.weights[i];
            }
            descent.step();
            assertThat(net.gradient).containsOnly(0);
        }
        return net.weights;
    }

    @Test
    void theFirstStepOfAdamIsTheLearningRateAgainstTheSignOfTheGradient() {
        assertThat(descended(1)).containsExactly(new float[] {.29f, -.21f, 0, .03f}, within(1e-5f));
    }

    /** FlatWeights leaves the step to the engine. */
    @Test
    void laterStepsAreThoseThatTheEngineTakes() {
        try (NDManager manager = PyTorch.newManager()) {
            FlatWeights weights = new FlatWeights(
                    FlatWeights.State.first(new float[] {.3f, -.2f, 0, .04f}), new AdamRates(.01, .9, .99), manager);
            for (int step = 0; step < 20; step++) {
                try (NDManager arrays = manager.newSubManager()) {
                    weights.descend(() -> {
                        NDArray cubes = weights.array().pow(3);
                        cubes.attach(arrays);
                        return cubes.sum().div(3);
                    });
                }
            }
            assertThat(descended(20)).containsExactly(weights.state().values(), within(1e-5f));
        }
    }
}

package dnas.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DecoderNetworkTest {
    private static final Words SPACE = new Words();

    /** Training sees all decisions at once behind a mask, decoding one after the other: both must be the same network. */
    @Test
    void allDecisionsAtOnceAreThoseMadeOneByOne() {
        DecisionLayout layout = new DecisionLayout(SPACE.encoding());
        ConceptTable concepts = ConceptTable.of(SPACE);
        NetworkShape shape = NetworkShape.of(ControllerSpec.d1(Words.NAME, 1), layout, SPACE);
        CellArrays<Word> words = new CellArrays<>(SPACE, layout, concepts);
        RandomGenerator random = Draws.seeded(1);
        int[] batch = {3, 50, 99, 161};
        try (NDManager manager = ComputeDevice.CPU.newManager()) {
            Weights weights = new Weights(manager);
            DecoderNetwork.draw(shape, weights, random);
            DecoderNetwork network = new DecoderNetwork(shape, layout, weights, manager);
            NDArray codes = manager.create(
                    Draws.gaussian(batch.length * shape.axes(), random), new Shape(batch.length, shape.axes()));
            float[] bits = words.bits(batch);
            NDArray features =
                    manager.create(words.features(batch), new Shape(layout.size(), batch.length, shape.features()));
            NDArray atOnce =
                    network.forced(codes, manager.create(bits, new Shape(batch.length, shape.bits())), features);
            NDArray context = network.contextTerm(codes);
            for (int t = 0; t < layout.size(); t++) {
                float[] prefix = bits.clone();
                for (int row = 0; row < batch.length; row++) {
                    Arrays.fill(prefix, row * shape.bits() + layout.offset(t), (row + 1) * shape.bits(), 0);
                }
                float[] oneByOne = network.one(
                                t,
                                context.get(t),
                                manager.create(prefix, new Shape(batch.length, shape.bits())),
                                features.get(t))
                        .toFloatArray();
                float[] expected = atOnce.get(t).toFloatArray();
                for (int i = 0; i < expected.length; i++) {
                    if (i % layout.widest() < layout.options(t)) {
                        assertThat(oneByOne[i]).as("decision " + t).isCloseTo(expected[i], within(1e-4f));
                    } else {
                        assertThat(expected[i]).isLessThan(-1e8f);
                    }
                }
            }
        }
    }
}

package dnas.controller;

import ai.djl.ndarray.NDManager;
import dnas.space.SearchSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A controller with the weights that its training would begin with, for tests of what is done with controllers. */
public final class UntrainedController {
    private UntrainedController() {}

    /** The weights and combinations of concepts as a data directory keeps them; its report is for others to write. */
    public static void store(Path data, SearchSpace<?> space, ControllerSpec spec) throws IOException {
        DecisionLayout layout = new DecisionLayout(space.encoding());
        NetworkShape shape = NetworkShape.of(spec, layout, space);
        RandomGenerator random = Draws.seeded(spec.seed());
        try (NDManager manager = ComputeDevice.CPU.newManager()) {
            Weights weights = new Weights(manager);
            EncoderNetwork.draw(shape, weights, random);
            DecoderNetwork.draw(shape, weights, random);
            Map<String, WeightArray> values = weights.values();
            Path home = Files.createDirectories(data.resolve("controllers").resolve(spec.id()));
            WeightsFile.write(home.resolve("weights.bin"), ConceptTable.of(space), values);
        }
    }
}

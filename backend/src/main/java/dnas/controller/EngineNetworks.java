package dnas.controller;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;

/** The networks as the engine computes them, which trains them too. Used by one thread at a time. */
final class EngineNetworks implements Networks {
    private final NetworkShape shape;
    private final Weights weights;
    private final NDManager manager;
    private final EncoderNetwork encoder;
    private final DecoderNetwork decoder;

    /** Owns the manager from here on. */
    EngineNetworks(NetworkShape shape, DecisionLayout layout, Weights weights, NDManager manager) {
        this.shape = shape;
        this.weights = weights;
        this.manager = manager;
        encoder = new EncoderNetwork(shape, weights);
        decoder = new DecoderNetwork(shape, layout, weights, manager);
    }

    @Override
    public float[][] encode(float[] bits, int rows) {
        try (NDManager arrays = manager.newSubManager()) {
            EncoderNetwork.Output code = encoder.forward(arrays.create(bits, new Shape(rows, shape.bits())));
            float[] mean = code.mean().toFloatArray();
            float[] head = shape.concepts() > 0 ? code.head().toFloatArray() : new float[0];
            float[][] codes = new float[rows][shape.axes()];
            for (int row = 0; row < rows; row++) {
                System.arraycopy(head, row * shape.concepts(), codes[row], 0, shape.concepts());
                System.arraycopy(mean, row * shape.freeAxes(), codes[row], shape.concepts(), shape.freeAxes());
            }
            return codes;
        }
    }

    @Override
    public Writing write(float[] codes, int rows) {
        NDManager batch = manager.newSubManager();
        NDArray context = decoder.contextTerm(batch.create(codes, new Shape(rows, shape.axes())));
        return new EngineWriting(batch, context, rows);
    }

    @Override
    public ComputeDevice device() {
        return ComputeDevice.of(manager);
    }

    @Override
    public Map<String, WeightArray> weights() {
        return weights.values();
    }

    /** Frees the engine's memory. */
    @Override
    public void close() {
        manager.close();
    }

    private final class EngineWriting implements Writing {
        private final NDManager batch;
        private final NDArray context;
        private final int rows;

        EngineWriting(NDManager batch, NDArray context, int rows) {
            this.batch = batch;
            this.context = context;
            this.rows = rows;
        }

        @Override
        public float[] logits(int decision, int each, float[] bits, float[] features) {
            try (NDManager arrays = batch.newSubManager()) {
                NDArray term = context.get(decision).expandDims(1);
                term.attach(arrays);
                NDArray known = arrays.create(bits, new Shape(rows, each, shape.bits()));
                NDArray running = arrays.create(features, new Shape(rows, each, shape.features()));
                return decoder.one(decision, term, known, running).toFloatArray();
            }
        }

        @Override
        public void close() {
            batch.close();
        }
    }
}

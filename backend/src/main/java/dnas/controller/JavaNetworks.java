package dnas.controller;

import java.util.Arrays;
import java.util.Map;

/**
 * The same networks in plain Java, for a process that decodes now and then: no engine is started and no memory held but
 * the weights, and any number of threads may ask at once. Sums come out as the engine's but for rounding.
 */
final class JavaNetworks implements Networks {
    private final NetworkShape shape;
    private final Map<String, WeightArray> weights;
    private final Layer[] encoder;
    private final Layer[] trunk;
    private final float[] contextWeights;
    private final float[] prefixWeights;
    private final float[] featureWeights;
    private final float[] decisionBias;
    private final float[] answerWeights;
    private final float[] answerBias;

    /** A dense layer: weights [inputs, outputs] and bias [outputs]. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Layer(float[] weight, float[] bias) {
        float[] apply(float[] input) {
            float[] output = bias.clone();
            add(output, input, 0, bias.length == 0 ? 0 : weight.length / bias.length, weight, 0);
            return output;
        }
    }

    JavaNetworks(NetworkShape shape, Map<String, WeightArray> weights) {
        this.shape = shape;
        this.weights = weights;
        encoder = new Layer[] {layer("encoder.1"), layer("encoder.2"), layer("encoder.3")};
        trunk = new Layer[] {layer("trunk.1"), layer("trunk.2")};
        contextWeights = values("decision.context");
        prefixWeights = values("decision.prefix");
        featureWeights = shape.features() > 0 ? values("decision.features") : new float[0];
        decisionBias = values("decision.bias");
        answerWeights = values("answer.weight");
        answerBias = values("answer.bias");
    }

    private Layer layer(String name) {
        return new Layer(values(name + ".weight"), values(name + ".bias"));
    }

    private float[] values(String name) {
        WeightArray array = weights.get(name);
        if (array == null) {
            throw new IllegalArgumentException("There are no weights called " + name + ".");
        }
        return array.values();
    }

    @Override
    public float[][] encode(float[] bits, int rows) {
        float[][] codes = new float[rows][];
        for (int row = 0; row < rows; row++) {
            float[] input = Arrays.copyOfRange(bits, row * shape.bits(), (row + 1) * shape.bits());
            float[] hidden = rectified(encoder[1].apply(rectified(encoder[0].apply(input))));
            codes[row] = Arrays.copyOf(encoder[2].apply(hidden), shape.axes());
        }
        return codes;
    }

    @Override
    public Writing write(float[] codes, int rows) {
        float[][] contexts = new float[rows][];
        for (int row = 0; row < rows; row++) {
            contexts[row] = context(Arrays.copyOfRange(codes, row * shape.axes(), (row + 1) * shape.axes()));
        }
        return new JavaWriting(contexts);
    }

    /** u [context] of a code [D]: the code, then what the trunk makes of it. */
    private float[] context(float[] code) {
        float[] made = rectified(trunk[1].apply(rectified(trunk[0].apply(code))));
        float[] context = Arrays.copyOf(code, shape.context());
        System.arraycopy(made, 0, context, code.length, made.length);
        return context;
    }

    @Override
    public ComputeDevice device() {
        return ComputeDevice.CPU;
    }

    @Override
    public Map<String, WeightArray> weights() {
        return weights;
    }

    /** Nothing is held. */
    @Override
    public void close() {}

    private static float[] rectified(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]);
        }
        return values;
    }

    /**
     * Adds a product of a row and a matrix [count, out.length], which begins at {@code start}. One-hot rows are mostly zero,
     * and so is what is rectified.
     */
    private static void add(float[] out, float[] row, int from, int count, float[] matrix, int start) {
        for (int i = 0; i < count; i++) {
            float value = row[from + i];
            if (value != 0) {
                int at = start + i * out.length;
                for (int o = 0; o < out.length; o++) {
                    out[o] += value * matrix[at + o];
                }
            }
        }
    }

    /** The contexts [rows][context] of a batch. */
    private final class JavaWriting implements Writing {
        private final float[][] contexts;

        JavaWriting(float[][] contexts) {
            this.contexts = contexts;
        }

        @Override
        public float[] logits(int decision, int each, float[] bits, float[] features) {
            int width = NetworkShape.DECISION_WIDTH;
            float[] logits = new float[contexts.length * each * shape.widest()];
            for (int row = 0; row < contexts.length; row++) {
                float[] term = Arrays.copyOfRange(decisionBias, decision * width, (decision + 1) * width);
                int context = decision * shape.context() * width;
                add(term, contexts[row], 0, shape.context(), contextWeights, context);
                for (int beginning = row * each; beginning < (row + 1) * each; beginning++) {
                    float[] answers = answers(decision, beginning, term, bits, features);
                    System.arraycopy(answers, 0, logits, beginning * shape.widest(), shape.widest());
                }
            }
            return logits;
        }

        /** Logits [widest] of one beginning. */
        private float[] answers(int decision, int beginning, float[] term, float[] bits, float[] features) {
            float[] hidden = term.clone();
            int prefix = decision * shape.bits() * hidden.length;
            add(hidden, bits, beginning * shape.bits(), shape.bits(), prefixWeights, prefix);
            int feature = decision * shape.features() * hidden.length;
            add(hidden, features, beginning * shape.features(), shape.features(), featureWeights, feature);
            int bias = decision * shape.widest();
            float[] answers = Arrays.copyOfRange(answerBias, bias, bias + shape.widest());
            add(answers, rectified(hidden), 0, hidden.length, answerWeights, bias * hidden.length);
            return answers;
        }

        @Override
        public void close() {}
    }
}

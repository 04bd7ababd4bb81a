package dnas.spaces.nasbench101;

import dnas.space.Cost;

/**
 * Parameters and FLOPs of the CIFAR-10 network that NASBench-101 builds from a cell: stem conv3x3 to 128 channels at
 * 32x32; three stacks of three cells at 128, 256 and 512 channels and 32x32, 16x16 and 8x8; global pooling; dense to 10.
 *
 * <p>Parameters count each convolution's weights and two per channel for its batch norm, and equal the published table.
 * FLOPs are multiply-accumulates of convolutions and the dense layer; pools, batch norms and additions count nothing.
 *
 * <p>Source: {@code nasbench/lib/model_builder.py} of google-research/nasbench.
 */
final class CellCost {
    private static final int CELLS_PER_STACK = 3;
    private static final int[] STACK_CHANNELS = {128, 256, 512};
    private static final int[] STACK_PIXELS = {32 * 32, 16 * 16, 8 * 8};
    private static final int STEM_WEIGHTS = 3 * 3 * 3 * 128;
    private static final int DENSE_WEIGHTS = 512 * 10;
    private static final int CLASSES = 10;

    private CellCost() {}

    static Cost of(CellGraph graph) {
        long parameters = STEM_WEIGHTS + 2L * STACK_CHANNELS[0] + DENSE_WEIGHTS + CLASSES;
        long flops = (long) STEM_WEIGHTS * STACK_PIXELS[0] + DENSE_WEIGHTS;
        int channelsIn = STACK_CHANNELS[0];
        for (int stack = 0; stack < STACK_CHANNELS.length; stack++) {
            int[] channels = vertexChannels(graph, STACK_CHANNELS[stack]);
            for (int cell = 0; cell < CELLS_PER_STACK; cell++) {
                Weights weights = weights(graph, channels, channelsIn);
                parameters += weights.convolutions() + 2L * weights.normalised();
                flops += weights.convolutions() * STACK_PIXELS[stack];
                channelsIn = STACK_CHANNELS[stack];
            }
        }
        return new Cost(parameters, flops);
    }

    /**
     * Output channels of each vertex [vertices]. Those that feed the output share its channels, the first ones taking
     * the remainder; any other takes the maximum over the interior vertices that it feeds.
     */
    static int[] vertexChannels(CellGraph graph, int channelsOut) {
        int output = graph.output();
        int[] channels = new int[graph.vertices()];
        channels[output] = channelsOut;
        int feeding = graph.predecessors(output) & ~1;
        int share = feeding == 0 ? 0 : channelsOut / Integer.bitCount(feeding);
        int remainder = feeding == 0 ? 0 : channelsOut % Integer.bitCount(feeding);
        for (int v = 1; v < output; v++) {
            if ((feeding >>> v & 1) != 0) {
                channels[v] = share + (remainder-- > 0 ? 1 : 0);
            }
        }
        for (int v = output - 1; v > 0; v--) {
            if (channels[v] == 0) {
                for (int t = v + 1; t < output; t++) {
                    channels[v] = graph.hasEdge(v, t) ? Math.max(channels[v], channels[t]) : channels[v];
                }
            }
        }
        return channels;
    }

    /** Weights of all convolutions of one cell, and the channels that batch norms follow. */
    private record Weights(long convolutions, long normalised) {}

    private static Weights weights(CellGraph graph, int[] channels, int channelsIn) {
        int output = graph.output();
        long convolutions = 0;
        long normalised = 0;
        for (int v = 1; v < output; v++) {
            int c = channels[v];
            if (graph.hasEdge(0, v)) {
                convolutions += (long) channelsIn * c;
                normalised += c;
            }
            int kernel = kernel(graph.operation(v));
            if (kernel > 0) {
                convolutions += (long) kernel * c * c;
                normalised += c;
            }
        }
        if (graph.hasEdge(0, output)) {
            convolutions += (long) channelsIn * channels[output];
            normalised += channels[output];
        }
        return new Weights(convolutions, normalised);
    }

    /** Weights per pair of channels: 9, 1, or 0 for the pool, which has none. */
    private static int kernel(int operation) {
        return switch (Operation.ALL.get(operation)) {
            case CONV3X3 -> 9;
            case CONV1X1 -> 1;
            case MAXPOOL3X3 -> 0;
        };
    }
}

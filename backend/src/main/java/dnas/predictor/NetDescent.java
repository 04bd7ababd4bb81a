package dnas.predictor;

import java.util.Arrays;

/** Adam (Kingma and Ba 2015, arXiv:1412.6980) on the gradient that a net has gathered. */
final class NetDescent {
    private static final float RATE = .01f;
    private static final float MEAN_DECAY = .9f;
    private static final float VARIANCE_DECAY = .99f;
    private static final float EPSILON = 1e-8f;

    private final Net net;
    private final float[] means;
    private final float[] variances;
    private int steps;

    NetDescent(Net net) {
        this.net = net;
        means = new float[net.weights.length];
        variances = new float[net.weights.length];
    }

    /** One step; the net's gradient is 0 again after it. */
    void step() {
        steps++;
        float corrected =
                (float) (RATE * Math.sqrt(1 - Math.pow(VARIANCE_DECAY, steps)) / (1 - Math.pow(MEAN_DECAY, steps)));
        descend(net.weights, net.gradient, means, variances, corrected);
        Arrays.fill(net.gradient, 0);
    }

    /** Of arrays and nothing else, so that the compiler vectorises it. */
    private static void descend(float[] weights, float[] gradient, float[] means, float[] variances, float rate) {
        for (int i = 0; i < weights.length; i++) {
            float slope = gradient[i];
            float mean = MEAN_DECAY * means[i] + (1 - MEAN_DECAY) * slope;
            float variance = VARIANCE_DECAY * variances[i] + (1 - VARIANCE_DECAY) * slope * slope;
            means[i] = mean;
            variances[i] = variance;
            weights[i] -= rate * mean / ((float) Math.sqrt(variance) + EPSILON);
        }
    }
}

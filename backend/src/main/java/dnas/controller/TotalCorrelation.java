package dnas.controller;

import ai.djl.ndarray.NDArray;

/**
 * Total correlation of the free axes, estimated on a minibatch (beta-TCVAE; Chen et al. 2018, arXiv:1802.04942): with
 * l[j, i, d] = log N(z_jd; mu_id, sigma_id), TC = mean_j ( LSE_i sum_d l - sum_d LSE_i l ), constants dropped.
 */
final class TotalCorrelation {
    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

    private TotalCorrelation() {}

    /**
     * The estimate, a scalar.
     *
     * @param z [J, Z] draws
     * @param mean [I, Z] of the posteriors
     * @param logVariance [I, Z] of the posteriors
     */
    static NDArray of(NDArray z, NDArray mean, NDArray logVariance) {
        NDArray difference = z.expandDims(1).sub(mean.expandDims(0));
        NDArray twice = difference
                .square()
                .mul(logVariance.neg().exp().expandDims(0))
                .add(logVariance.expandDims(0))
                .add(LOG_TWO_PI);
        NDArray logDensity = Scaling.times(twice, -.5);
        NDArray joint = logSumExp(logDensity.sum(new int[] {2}), 1);
        NDArray product = logSumExp(logDensity, 1).sum(new int[] {1});
        return joint.sub(product).mean();
    }

    private static NDArray logSumExp(NDArray values, int axis) {
        NDArray greatest = values.max(new int[] {axis}, true).stopGradient();
        return values.sub(greatest)
                .exp()
                .sum(new int[] {axis}, true)
                .log()
                .add(greatest)
                .squeeze(axis);
    }
}

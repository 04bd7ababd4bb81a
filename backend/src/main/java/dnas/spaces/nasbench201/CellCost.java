package dnas.spaces.nasbench201;

import dnas.space.Cost;

/**
 * Parameters and FLOPs of the network that NAS-Bench-201 builds from a cell: stem conv3x3 to 16 channels; three stages of
 * five cells at 16, 32 and 64 channels; before the second and the third a residual block that halves the sides (conv3x3 of
 * stride 2, conv3x3, beside a 2x2 average pool with a conv1x1); batch norm, global pooling, linear to the classes.
 *
 * <p>Parameters count each convolution's weights, two per channel for each batch norm (the shortcut's conv1x1 has none), and
 * the linear layer with its biases; for CIFAR-10 they equal the published ones. FLOPs are multiply-accumulates of
 * convolutions and the linear layer, those of edges on no open route too, since the network computes them; pools, batch
 * norms, additions and biases count nothing. The published FLOPs are larger by the biases, one per class.
 *
 * <p>Source: Dong and Yang 2020, arXiv:2001.00326, section 2.
 */
final class CellCost {
    private static final int CELLS_PER_STAGE = 5;
    private static final int[] STAGE_CHANNELS = {16, 32, 64};
    private static final int IMAGE_CHANNELS = 3;

    private long parameters;
    private long flops;

    private CellCost() {}

    static Cost of(Cell201 cell, ImageDataset dataset) {
        CellCost cost = new CellCost();
        int side = dataset.side();
        int channels = STAGE_CHANNELS[0];
        cost.normalisedConvolution(3, IMAGE_CHANNELS, channels, side);
        for (int stageChannels : STAGE_CHANNELS) {
            if (stageChannels != channels) {
                side /= 2;
                cost.reduction(channels, stageChannels, side);
                channels = stageChannels;
            }
            for (int repeated = 0; repeated < CELLS_PER_STAGE; repeated++) {
                cost.cell(cell, channels, side);
            }
        }
        cost.parameters += 2L * channels + dataset.classes();
        cost.convolution(1, channels, dataset.classes(), 1);
        return new Cost(cost.parameters, cost.flops);
    }

    private void cell(Cell201 cell, int channels, int side) {
        for (int edge = 0; edge < Edge.ALL.size(); edge++) {
            switch (cell.operation(edge)) {
                case CONV1X1 -> normalisedConvolution(1, channels, channels, side);
                case CONV3X3 -> normalisedConvolution(3, channels, channels, side);
                case NONE, SKIP, AVGPOOL3X3 -> {}
            }
        }
    }

    private void reduction(int channelsIn, int channelsOut, int sideOut) {
        normalisedConvolution(3, channelsIn, channelsOut, sideOut);
        normalisedConvolution(3, channelsOut, channelsOut, sideOut);
        convolution(1, channelsIn, channelsOut, sideOut);
    }

    private void normalisedConvolution(int kernel, int channelsIn, int channelsOut, int sideOut) {
        convolution(kernel, channelsIn, channelsOut, sideOut);
        parameters += 2L * channelsOut;
    }

    private void convolution(int kernel, int channelsIn, int channelsOut, int sideOut) {
        long weights = (long) kernel * kernel * channelsIn * channelsOut;
        parameters += weights;
        flops += weights * sideOut * sideOut;
    }
}

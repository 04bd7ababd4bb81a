package dnas.spaces.accelnasbench;

import java.util.List;

/**
 * The place of a block in every network.
 *
 * @param in channels of its input
 * @param out channels of its output
 * @param stride of its first layer
 * @param side pixels of its input in height and in width
 */
record Stage(int in, int out, int stride, int side) {
    /** Those of the seven blocks, for images of 224 x 224 after a stem of stride 2 to 32 channels. */
    static final List<Stage> ALL = List.of(
            new Stage(32, 16, 1, 112),
            new Stage(16, 24, 2, 112),
            new Stage(24, 40, 2, 56),
            new Stage(40, 80, 2, 28),
            new Stage(80, 112, 1, 14),
            new Stage(112, 192, 2, 14),
            new Stage(192, 320, 1, 7));

    int sideOut() {
        return side / stride;
    }

    /** Where a block's second layer stands, and each after it. */
    Stage repeated() {
        return new Stage(out, out, 1, sideOut());
    }
}

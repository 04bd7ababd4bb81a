package dnas.spaces.accelnasbench;

/** The 28 choices that make a network: expansion, kernel, layers and squeeze-and-excitation of each block. */
final class Choices {
    static final int COUNT = 28;

    private Choices() {}

    /** In how many of them two networks differ, 0 to 28. */
    static int differing(Network one, Network other) {
        int sum = 0;
        for (int position = 0; position < Network.BLOCKS; position++) {
            sum += differing(one.option(position), other.option(position));
        }
        return sum;
    }

    /** Options hold expansion in bits 4 and 5, kernel in bit 3, layers in bits 1 and 2, squeeze-and-excitation in bit 0. */
    private static int differing(int option, int other) {
        int bits = option ^ other;
        return (bits >>> 4 != 0 ? 1 : 0) + (bits >>> 3 & 1) + ((bits >>> 1 & 3) != 0 ? 1 : 0) + (bits & 1);
    }
}

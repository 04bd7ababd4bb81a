package dnas.spaces.accelnasbench;

/**
 * How an ensemble of boosted trees is trained. Chosen on the {@link Part#VALIDATION validation part}.
 *
 * @param members boosted models, each on its own 80 % of the networks
 * @param rounds trees of each member
 * @param depth of a tree
 * @param learningRate by which each tree is shrunk
 */
record TreeSetting(int members, int rounds, int depth, double learningRate) {
    static final TreeSetting ACCURACY = new TreeSetting(10, 1_200, 4, .05);
}

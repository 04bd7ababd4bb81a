package dnas.controller;

import java.util.random.RandomGenerator;

/**
 * Codes whose concepts were exchanged, and the real cells that they should give: for (c*, z*) the cell of combination c*
 * with the highest q(z* | x). Without them the decoder may read concepts off the free axes and ignore the named ones.
 */
final class SwapPairs {
    static final int COUNT = 96;
    private static final double FROM_PRIOR = .3;
    private static final double FROM_RANDOM_CELL = .6;

    private final CellArrays<?> cells;
    private final CombinationSteps steps;
    private final RandomGenerator random;

    SwapPairs(CellArrays<?> cells, ConceptTable concepts, RandomGenerator random) {
        this.cells = cells;
        this.steps = new CombinationSteps(concepts, combination -> cells.members(combination).length > 0);
        this.random = random;
    }

    /**
     * Draws pairs: 30 % z* of the prior and c* of a random cell; 30 % z* of the batch and c* of a random cell; 40 % z* of
     * the batch and c* one concept away.
     *
     * @param batch cells of the batch, B
     * @param batchZ their draws [B, Z]
     * @param z receives z* [COUNT, Z]
     * @return target cells [COUNT]; c* is what they have
     */
    int[] draw(int[] batch, float[] batchZ, PosteriorIndex posteriors, float[] z) {
        int freeAxes = batchZ.length / batch.length;
        int[] targets = new int[COUNT];
        for (int pair = 0; pair < COUNT; pair++) {
            int source = random.nextInt(batch.length);
            double kind = (pair + .5) / COUNT;
            for (int d = 0; d < freeAxes; d++) {
                z[pair * freeAxes + d] =
                        kind < FROM_PRIOR ? (float) random.nextGaussian() : batchZ[source * freeAxes + d];
            }
            int combination = kind < FROM_RANDOM_CELL
                    ? cells.combinationOf(random.nextInt(cells.size()))
                    : steps.draw(cells.combinationOf(batch[source]), random);
            targets[pair] = posteriors.mostProbable(combination, z, pair * freeAxes);
        }
        return targets;
    }
}

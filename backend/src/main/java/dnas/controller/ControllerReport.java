package dnas.controller;

import java.util.Map;

/**
 * How good a controller is, measured on cells drawn apart from training's draws. No accuracy is involved.
 *
 * @param cells how many were measured
 * @param exact share of cells that decode to themselves
 * @param valid share of cells' codes that decode to a member of the space
 * @param priorValid the same for free axes drawn from N(0, I) with the concepts of random cells
 * @param mutualInformationGap of codes and concepts (MIG, 20 bins)
 * @param swapAgreement concept to share of decodes that have it as asked, with the free axes of another cell; empty
 *     without concept supervision
 * @param correlation concept to the correlation of its own axis with it; without supervision the largest of any axis,
 *     without sign
 * @param trainingSeconds wall time of training
 */
public record ControllerReport(
        int cells,
        double exact,
        double valid,
        double priorValid,
        double mutualInformationGap,
        Map<String, Double> swapAgreement,
        Map<String, Double> correlation,
        double trainingSeconds) {}

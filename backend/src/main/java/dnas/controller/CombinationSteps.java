package dnas.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** From each combination of concepts the existing ones that differ in exactly one concept; steps of one weigh three times. */
final class CombinationSteps {
    private static final int WEIGHT_OF_UNIT_STEP = 3;

    private final int[][] targets;

    CombinationSteps(ConceptTable concepts) {
        targets = new int[concepts.size()][];
        for (int from = 0; from < targets.length; from++) {
            List<Integer> reached = new ArrayList<>();
            for (int to = 0; to < targets.length; to++) {
                int distance = distanceAlongOne(concepts.combination(from), concepts.combination(to));
                for (int copy = 0; distance > 0 && copy < (distance == 1 ? WEIGHT_OF_UNIT_STEP : 1); copy++) {
                    reached.add(to);
                }
            }
            targets[from] = reached.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** A combination one concept away; the same one where none is. */
    int draw(int combination, RandomGenerator random) {
        int[] reached = targets[combination];
        return reached.length == 0 ? combination : reached[random.nextInt(reached.length)];
    }

    /** How far apart two combinations are in the only concept in which they differ; 0 when that is not one. */
    private static int distanceAlongOne(int[] from, int[] to) {
        int differing = 0;
        int distance = 0;
        for (int k = 0; k < from.length; k++) {
            if (from[k] != to[k]) {
                differing++;
                distance = Math.abs(from[k] - to[k]);
            }
        }
        return differing == 1 ? distance : 0;
    }
}

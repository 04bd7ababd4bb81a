package dnas.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/**
 * From a combination of concepts to another that differs in exactly one concept; steps of one weigh three times.
 *
 * @param concepts all combinations
 * @param usable which of them may be drawn
 */
record CombinationSteps(ConceptTable concepts, IntPredicate usable) {
    private static final int WEIGHT_OF_UNIT_STEP = 3;

    /** A combination one concept away; the same one where none is. */
    int draw(int combination, RandomGenerator random) {
        List<Integer> reached = new ArrayList<>();
        concepts.alongOne(combination).forEach((to, distance) -> {
            for (int copy = 0; usable.test(to) && copy < (distance == 1 ? WEIGHT_OF_UNIT_STEP : 1); copy++) {
                reached.add(to);
            }
        });
        return reached.isEmpty() ? combination : reached.get(random.nextInt(reached.size()));
    }
}

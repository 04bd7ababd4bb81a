package dnas.spaces.table;

import dnas.space.Measure;
import java.util.List;

/**
 * What a space of chains is made of, accuracies aside.
 *
 * @param name identifier on the command line and in the API
 * @param title what the page shows
 * @param layers of every chain
 * @param concepts of a chain
 * @param measures known of a chain besides its costs
 * @param flopsKnown whether FLOPs are
 * @param parametersKnown whether parameters are
 */
record ChainDesign(
        String name,
        String title,
        Layers layers,
        ChainConcepts concepts,
        List<Measure> measures,
        boolean flopsKnown,
        boolean parametersKnown) {}

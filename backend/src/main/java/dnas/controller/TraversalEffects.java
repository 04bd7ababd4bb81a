package dnas.controller;

import java.util.List;

/**
 * What each axis moves. Each axis is varied over [-3, 3] in 11 steps from the codes of real cells, and the results are
 * decoded; the entry of axis d and concept k is the mean over the cells of the standard deviation of concept k along the way, in
 * units of the concept's deviation over the space. A concept axis is moved as {@link Controller#move} does, so that every
 * asked combination exists. Invalid decodes are left out of a way.
 *
 * <p>A code whose sliders work has large entries where a concept's axis meets the concept, and rows near 0 for free axes. Since
 * the concepts of real cells depend on each other (the slots of the operations are shared), the asked combinations move too:
 * what the space forces is in {@code asked}, and what the decoder adds is the difference.
 *
 * @param cells how many ways each axis was varied in
 * @param axes their names: those of the concepts, then {@code free1} and so on
 * @param concepts their names
 * @param effect [D][K] of what was decoded
 * @param asked [D][K] of the combinations that were asked for; 0 for free axes
 */
public record TraversalEffects(
        int cells, List<String> axes, List<String> concepts, List<List<Double>> effect, List<List<Double>> asked) {}

package dnas.search.dense;

import dnas.predictor.TargetScale;

/**
 * What a process predicted for one architecture.
 *
 * @param index of the architecture
 * @param mean on the scale of the process
 * @param deviation of a new observation, on that scale
 * @param scale of the process
 */
public record Forecast(int index, double mean, double deviation, TargetScale scale) {}

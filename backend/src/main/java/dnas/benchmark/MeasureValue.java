package dnas.benchmark;

import dnas.space.Measure;

/**
 * A measure of one architecture.
 *
 * @param value in the measure's unit; NaN where it is not known
 * @param predicted whether a model predicts it, since nobody measured it
 */
public record MeasureValue(Measure measure, double value, boolean predicted) {}

package dnas.spaces.table;

import dnas.space.Measure;

/**
 * A column of another measure.
 *
 * @param column of the table
 * @param measure that it holds
 */
record MeasureColumn(String column, Measure measure) {}

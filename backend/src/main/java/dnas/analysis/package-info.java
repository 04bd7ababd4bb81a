/** Pure functions on numbers that were measured: intervals, ranks, and by package disentanglement, calibration and effects. */
@NullMarked
package dnas.analysis;

import org.jspecify.annotations.NullMarked;

/** How far the means and deviations that a predictor gives can be believed. */
@NullMarked
package dnas.analysis.calibration;

import org.jspecify.annotations.NullMarked;

/** From few (architecture, signal) pairs to a mean and an uncertainty for any other architecture. */
@NullMarked
package dnas.predictor;

import org.jspecify.annotations.NullMarked;

/** Pure functions on numbers that were measured: disentanglement metrics, fronts, bands. */
@NullMarked
package dnas.analysis;

import org.jspecify.annotations.NullMarked;

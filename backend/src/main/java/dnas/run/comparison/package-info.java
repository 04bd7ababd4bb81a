/** Stored runs side by side: curves over seeds, fronts, and differences between setups. */
@NullMarked
package dnas.run.comparison;

import org.jspecify.annotations.NullMarked;

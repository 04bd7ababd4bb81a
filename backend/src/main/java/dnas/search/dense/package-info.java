/** Dense sampling: many candidates from promising regions of the code, ranked by a predictor, the best of them queried. */
@NullMarked
package dnas.search.dense;

import org.jspecify.annotations.NullMarked;

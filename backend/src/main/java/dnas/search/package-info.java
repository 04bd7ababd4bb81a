/** Ask/tell strategies, the one search loop, budgets and typed events. */
@NullMarked
package dnas.search;

import org.jspecify.annotations.NullMarked;

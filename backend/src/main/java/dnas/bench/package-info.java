/** Comparisons of strategies over signals, limits, budgets and seeds: what is kept of them, their statistics and their report. */
@NullMarked
package dnas.bench;

import org.jspecify.annotations.NullMarked;

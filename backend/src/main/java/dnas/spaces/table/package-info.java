/**
 * Spaces that a user brings along as a table: chains of layers, each with a choice of options, and the accuracies that were
 * measured. A definition says what each column is; see {@code docs/IMPORT_A_TABLE.md}.
 */
@NullMarked
package dnas.spaces.table;

import org.jspecify.annotations.NullMarked;

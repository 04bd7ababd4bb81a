/** The history in a database: records of rows with their DAOs, and the one writer. */
@NullMarked
package dnas.store;

import org.jspecify.annotations.NullMarked;

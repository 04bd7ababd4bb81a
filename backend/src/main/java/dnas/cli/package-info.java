/** The command line. */
@NullMarked
package dnas.cli;

import org.jspecify.annotations.NullMarked;

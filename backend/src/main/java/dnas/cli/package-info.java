/** The command line: the same engine as the server, without it. */
@NullMarked
package dnas.cli;

import org.jspecify.annotations.NullMarked;

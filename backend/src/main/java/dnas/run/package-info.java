/** Life cycle of studies and runs: the queue, the worker processes, and resume by replay. */
@NullMarked
package dnas.run;

import org.jspecify.annotations.NullMarked;

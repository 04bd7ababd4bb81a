/** Tables of measured accuracies, the signals read from them, and the noise model of simulated validation runs. */
@NullMarked
package dnas.benchmark;

import org.jspecify.annotations.NullMarked;

/** What runs say together: bands over seeds and their intervals. Pure functions. */
@NullMarked
package dnas.analysis;

import org.jspecify.annotations.NullMarked;

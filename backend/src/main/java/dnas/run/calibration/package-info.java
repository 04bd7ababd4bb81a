/** How good the predictions of a run's process were: held against what queries brought, or would have brought. */
@NullMarked
package dnas.run.calibration;

import org.jspecify.annotations.NullMarked;

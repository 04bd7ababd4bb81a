/** The black-box controller that the disentangled one replaces: a recurrent policy, taught by rewards. Knows no accuracy. */
@NullMarked
package dnas.controller.policy;

import org.jspecify.annotations.NullMarked;

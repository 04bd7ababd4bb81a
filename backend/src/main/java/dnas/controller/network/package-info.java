/** What the controllers' networks are trained with: the engine, gradients, weights in one array. Knows nothing. */
@NullMarked
package dnas.controller.network;

import org.jspecify.annotations.NullMarked;

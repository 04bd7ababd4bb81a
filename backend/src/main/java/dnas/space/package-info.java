/** Architectures: encoding, identity, neighbours, sampling, parameters and FLOPs. Knows no accuracy. */
@NullMarked
package dnas.space;

import org.jspecify.annotations.NullMarked;

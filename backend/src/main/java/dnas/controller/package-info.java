/** The disentangled model: training, encoding, decoding, storage. Knows a space, but no accuracy. */
@NullMarked
package dnas.controller;

import org.jspecify.annotations.NullMarked;

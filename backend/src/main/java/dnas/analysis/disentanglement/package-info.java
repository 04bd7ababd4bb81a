/**
 * How well the axes of a code separate the factors of what it describes, by the metrics of disentanglement_lib (Locatello
 * et al. 2019, arXiv:1811.12359). Codes come as [D][N] (axis, then example), factors as [K][N].
 */
@NullMarked
package dnas.analysis.disentanglement;

import org.jspecify.annotations.NullMarked;

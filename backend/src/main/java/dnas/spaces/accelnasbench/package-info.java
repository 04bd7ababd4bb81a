/**
 * Accel-NASBench (Ahmad et al. 2024, arXiv:2404.08005): mobile networks for ImageNet of seven blocks each, of which 5,138
 * were trained and run on six devices; a surrogate answers for the others.
 */
@NullMarked
package dnas.spaces.accelnasbench;

import org.jspecify.annotations.NullMarked;

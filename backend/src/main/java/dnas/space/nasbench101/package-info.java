/** The NASBench-101 search space, exactly as its authors define it (Ying et al. 2019, arXiv:1902.09635). */
@NullMarked
package dnas.space.nasbench101;

import org.jspecify.annotations.NullMarked;

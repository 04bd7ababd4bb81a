/** NASBench-101: the search space, exactly as its authors define it (Ying et al. 2019, arXiv:1902.09635), and its table. */
@NullMarked
package dnas.spaces.nasbench101;

import org.jspecify.annotations.NullMarked;

/** NAS-Bench-201: the search space, exactly as its authors define it (Dong and Yang 2020, arXiv:2001.00326), and its table. */
@NullMarked
package dnas.spaces.nasbench201;

import org.jspecify.annotations.NullMarked;

package dnas.store;

/** What a comparison needs of one evaluation. */
record PointRow(long run, int query, double signal, double testAccuracy, double incumbentTestAccuracy, long flops) {}

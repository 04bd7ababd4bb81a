package dnas.spaces.table;

/**
 * A column of FLOPs or of parameters.
 *
 * @param column of the table
 * @param factor by which its values are multiplied to give multiply-accumulates, or parameters
 */
record CountColumn(String column, double factor) {}

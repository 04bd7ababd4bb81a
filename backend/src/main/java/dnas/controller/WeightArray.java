package dnas.controller;

import java.util.Arrays;

/**
 * Trained numbers outside of any engine.
 *
 * @param shape lengths of its dimensions
 * @param values row by row
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only handed on
record WeightArray(long[] shape, float[] values) {
    WeightArray {
        long size = Arrays.stream(shape).reduce(1, (left, right) -> left * right);
        if (size != values.length) {
            throw new IllegalArgumentException(
                    values.length + " numbers have not the shape " + Arrays.toString(shape) + ".");
        }
    }
}

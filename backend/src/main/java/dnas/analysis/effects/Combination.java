package dnas.analysis.effects;

/** The cells that agree in every concept. */
final class Combination {
    /** Values of the concepts [K]. */
    final int[] values;
    /** Of their responses. */
    final Moments response;

    Combination(int[] values, Moments response) {
        this.values = values;
        this.response = response;
    }
}

package dnas.analysis.effects;

/** The cells that agree in every concept. */
final class Combination {
    /** Values of the concepts [K]. */
    final int[] values;
    /** Of their responses. */
    final Moments response;
    /** How much each of them counts. */
    final double weight;

    Combination(int[] values, Moments response, double weight) {
        this.values = values;
        this.response = response;
        this.weight = weight;
    }

    /** What all of them count together. */
    double mass() {
        return weight * response.n();
    }
}

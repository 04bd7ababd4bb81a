package dnas.spaces.table;

import dnas.space.Cost;

/** What the table says of one architecture. */
final class TableRow {
    private final long line;
    private final Chain chain;
    private final double[] accuracies;
    private final Cost cost;
    private final double[] measures;

    /**
     * @param line of its first row
     * @param accuracies [A], fractions
     * @param cost 0 where a part of it is not known
     * @param measures [M]; NaN where one is not known
     */
    TableRow(long line, Chain chain, double[] accuracies, Cost cost, double[] measures) {
        this.line = line;
        this.chain = chain;
        this.accuracies = accuracies;
        this.cost = cost;
        this.measures = measures;
    }

    long line() {
        return line;
    }

    Chain chain() {
        return chain;
    }

    /** Not to be changed. */
    double[] accuracies() {
        return accuracies;
    }

    Cost cost() {
        return cost;
    }

    /** Not to be changed. */
    double[] measures() {
        return measures;
    }
}

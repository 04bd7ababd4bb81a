package dnas.spaces.table;

/**
 * A column of accuracies.
 *
 * @param column of the table
 * @param name of the signal on the command line and in the API
 * @param title what the page shows
 * @param percent whether the table holds percent, else fractions
 * @param signal whether a query may return it
 * @param reported name of the accuracy that is reported under this signal
 */
record AccuracyColumn(String column, String name, String title, boolean percent, boolean signal, String reported) {
    private static final double PERCENT = 100;

    /** The largest value that the table may hold. */
    double most() {
        return percent ? PERCENT : 1;
    }

    /** What the table holds as a fraction. */
    double fraction(double value) {
        return percent ? value / PERCENT : value;
    }
}

package dnas.cli;

import java.util.List;

/** What kind of number a figure is, which decides about its interval over seeds. */
enum FigureKind {
    /** Between -1 and 1: the interval is by Fisher's z. */
    CORRELATION,
    /** Between 0 and 1, a share or a score: the interval is by the logit. */
    SHARE,
    /** Any number: the interval is by Student's t. */
    NUMBER;

    Spread spread(List<Double> values) {
        return switch (this) {
            case CORRELATION -> Spread.between(-1, 1, values);
            case SHARE -> Spread.between(0, 1, values);
            case NUMBER -> Spread.of(values);
        };
    }
}

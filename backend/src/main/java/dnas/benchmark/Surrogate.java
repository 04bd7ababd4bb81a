package dnas.benchmark;

import dnas.space.Measure;
import java.util.List;

/** What a reader must know of the model behind a signal that is predicted. */
public interface Surrogate {
    /**
     * How well one measure is predicted.
     *
     * @param agreement of natural logarithms, so that its error is about a relative one
     */
    record OfMeasure(Measure measure, Agreement agreement) {}

    /** The signal that it predicts. */
    Signal signal();

    /** In one or two sentences: what it was trained on, what its settings were chosen on, and what it is compared with. */
    String split();

    /** What its accuracies must not be compared with. */
    String caution();

    /** How well it predicts accuracies, errors being fractions. Takes seconds when it is first asked. */
    Agreement accuracy();

    /** The same of the tenth that it predicts best. Takes seconds when it is first asked. */
    BestPredicted best();

    /** How well it predicts each measure; none where all are known. Takes seconds when it is first asked. */
    List<OfMeasure> measures();

    /** Trains what predicts, so that nobody waits for it later. */
    void prepare();
}

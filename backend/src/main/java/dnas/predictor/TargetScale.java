package dnas.predictor;

/**
 * The scale on which a process predicts, as the signals that it learnt span it: both directions grow with their argument, and
 * one is the inverse of the other between the least and the greatest of those signals.
 */
public interface TargetScale {
    /** Where a signal lies on the scale; what was learnt lies at its own target. */
    double target(double signal);

    /** The signal at a point of the scale, a fraction. */
    double signal(double target);

    /** Whether the scale reaches this signal. */
    boolean reaches(double signal);
}

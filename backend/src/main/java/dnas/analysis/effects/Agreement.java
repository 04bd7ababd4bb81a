package dnas.analysis.effects;

import java.util.List;

/**
 * One effect as a sample and as a reference see it.
 *
 * @param concepts name of the concept, or of the two of a pair
 * @param sample estimated from few cells
 * @param reference estimated from all
 * @param contained whether the sample's interval holds the reference's slope
 * @param sameSign whether both slopes point the same way
 */
public record Agreement(List<String> concepts, Effect sample, Effect reference, boolean contained, boolean sameSign) {
    static Agreement of(List<String> concepts, Effect sample, Effect reference) {
        return new Agreement(
                concepts,
                sample,
                reference,
                sample.interval().contains(reference.perUnit()),
                Math.signum(sample.perUnit()) == Math.signum(reference.perUnit()));
    }

    /** The sample's slope by the deviation that the concept has in the reference, so that concepts can be ranked. */
    double sampleStrength() {
        return sample.perUnit() * reference.deviation();
    }

    double referenceStrength() {
        return reference.perDeviation();
    }
}

package dnas.controller;

import dnas.space.FlopsRange;

/**
 * How well a controller reaches a FLOPs band: moving in the code towards it, against drawing from the prior and rejecting, with
 * the same decoder. No accuracy is involved.
 *
 * @param band the FLOPs that count
 * @param architectures that have them
 * @param combinations of concepts that those have
 * @param steered from the very first code on, so that the way to the band is paid for
 * @param warm the same sampler afterwards, drawing as many again
 * @param prior with rejection; its distinct architectures are among as many codes as steering took
 * @param drawn distinct architectures of the band whose combinations were counted
 * @param variety share of the combinations that they have
 * @param uniformVariety the same, expected of as many architectures drawn uniformly from the band
 */
public record BandReport(
        FlopsRange band,
        int architectures,
        int combinations,
        BandDraws steered,
        BandDraws warm,
        BandDraws prior,
        int drawn,
        double variety,
        double uniformVariety) {}

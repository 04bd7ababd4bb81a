package dnas.controller;

/**
 * What became of codes that were decoded for a FLOPs band.
 *
 * @param tried codes that were decoded
 * @param inBand those of them that gave an architecture within the band, repeats included
 * @param distinct different architectures among those, as a mean where several samples were taken
 * @param sample how many codes {@code distinct} was found in: the more, the more repeats
 */
public record BandDraws(int tried, int inBand, double distinct, int sample) {
    /** Share of the codes that gave an architecture within the band. */
    public double acceptance() {
        return (double) inBand / tried;
    }

    /** Different architectures within the band for each hundred codes. */
    public double distinctPerHundred() {
        return 100 * distinct / sample;
    }
}

package dnas.bench.plot;

import java.util.List;

/**
 * One strategy in a plot.
 *
 * @param name in the legend
 * @param bands from left to right, at least one
 */
public record Series(String name, List<Band> bands) {
    public Series {
        bands = List.copyOf(bands);
    }
}

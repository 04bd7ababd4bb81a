package dnas.space;

import dnas.Choice;
import dnas.InvalidInput;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Limits on measures of a space, which places of {@link SearchSpace#measuresOf} they are about.
 *
 * @param <A> architectures of the space
 */
public final class LimitedMeasures<A extends Architecture> {
    private final SearchSpace<A> space;
    private final List<MeasureLimit> limits;
    private final int[] places;

    /**
     * @throws InvalidInput when the space has no such measure
     */
    public LimitedMeasures(SearchSpace<A> space, List<MeasureLimit> limits) {
        this.space = space;
        this.limits = limits;
        places = limits.stream().mapToInt(limit -> place(limit.measure())).toArray();
    }

    private int place(String name) {
        if (space.measures().isEmpty()) {
            throw new InvalidInput(
                    "measureLimits", name, space.name() + " has no measures to limit, so none called " + name + ".");
        }
        return space.measures()
                .indexOf(Choice.named(
                        "measureLimits", "measure of " + space.name(), name, space.measures(), Measure::name));
    }

    /** Whether all of them are met; a value that is not known meets no limit. */
    public boolean met(A architecture) {
        if (places.length == 0) {
            return true;
        }
        double[] values = space.measuresOf(architecture);
        return IntStream.range(0, places.length).allMatch(i -> limits.get(i).contains(values[places[i]]));
    }
}

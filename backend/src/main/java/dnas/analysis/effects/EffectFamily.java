package dnas.analysis.effects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Effects that are looked at together, so that the least p among them is small by chance more often than it says. */
final class EffectFamily {
    private EffectFamily() {}

    /** The same effects with their p adjusted over those that are estimated. */
    static List<Optional<Effect>> adjusted(List<Optional<Effect>> effects) {
        double[] adjusted = holm(effects.stream()
                .flatMap(Optional::stream)
                .mapToDouble(Effect::p)
                .toArray());
        List<Optional<Effect>> family = new ArrayList<>();
        int next = 0;
        for (Optional<Effect> effect : effects) {
            family.add(effect.isPresent() ? Optional.of(effect.get().withAdjustedP(adjusted[next++])) : effect);
        }
        return family;
    }

    /** Holm (1979): the i-th least of m, times m + 1 - i, at most 1 and never below the one before it. */
    static double[] holm(double[] p) {
        int[] ascending = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double greatest = 0;
        for (int i = 0; i < p.length; i++) {
            greatest = Math.max(greatest, Math.min(1, (p.length - i) * p[ascending[i]]));
            adjusted[ascending[i]] = greatest;
        }
        return adjusted;
    }
}

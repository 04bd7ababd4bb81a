package dnas.analysis.effects;

import dnas.analysis.Holm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Effects that are looked at together, so that the least p among them is small by chance more often than it says. */
final class EffectFamily {
    private EffectFamily() {}

    /** The same effects with their p adjusted over those that are estimated. */
    static List<Optional<Effect>> adjusted(List<Optional<Effect>> effects) {
        double[] adjusted = Holm.corrected(effects.stream()
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
}

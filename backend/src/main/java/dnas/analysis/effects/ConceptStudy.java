package dnas.analysis.effects;

import dnas.analysis.Spearman;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Estimates the effects of concepts and of their pairs from gathered cells. */
final class ConceptStudy {
    private final List<String> names;
    private final Combinations cells;
    private final List<Column> columns;
    private final LinearFit additive;

    ConceptStudy(List<String> names, Combinations cells) {
        this.names = names;
        this.cells = cells;
        columns = concepts().mapToObj(k -> Column.of(cells.values(k), cells)).toList();
        additive = new LinearFit(cells, columns);
    }

    /** R^2 of the model of all concepts. */
    double rSquared() {
        return additive.rSquared();
    }

    /**
     * Effects of single concepts.
     *
     * @param marginals of each concept [K]
     */
    List<ConceptEffect> singles(List<Optional<Spearman>> marginals) {
        List<Optional<Effect>> effects =
                EffectFamily.adjusted(concepts().mapToObj(additive::effect).toList());
        return concepts()
                .mapToObj(k -> new ConceptEffect(
                        names.get(k),
                        curve(k),
                        marginals.get(k).orElse(null),
                        additive.estimability(k),
                        effects.get(k).orElse(null),
                        Math.max(0, additive.rSquared() - without(k).rSquared())))
                .toList();
    }

    /** Effects of every two concepts. */
    List<PairEffect> pairs() {
        List<int[]> pairs = concepts()
                .boxed()
                .flatMap(j -> IntStream.range(j + 1, names.size()).mapToObj(k -> new int[] {j, k}))
                .toList();
        List<LinearFit> fits =
                pairs.stream().map(pair -> withProduct(pair[0], pair[1])).toList();
        int product = names.size();
        List<Optional<Effect>> effects = EffectFamily.adjusted(
                fits.stream().map(fit -> fit.effect(product)).toList());
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> new PairEffect(
                        names.get(pairs.get(i)[0]),
                        names.get(pairs.get(i)[1]),
                        table(pairs.get(i)[0], pairs.get(i)[1]),
                        fits.get(i).estimability(product),
                        effects.get(i).orElse(null),
                        Math.max(0, fits.get(i).rSquared() - additive.rSquared())))
                .toList();
    }

    private IntStream concepts() {
        return IntStream.range(0, names.size());
    }

    private LinearFit without(int concept) {
        List<Column> others = new ArrayList<>(columns);
        others.remove(concept);
        return new LinearFit(cells, others);
    }

    private LinearFit withProduct(int first, int second) {
        List<Column> more = new ArrayList<>(columns);
        more.add(columns.get(first).times(columns.get(second), cells));
        return new LinearFit(cells, more);
    }

    private List<ValueMean> curve(int concept) {
        return cells.by(concept).entrySet().stream()
                .map(entry -> ValueMean.of(entry.getKey().get(0), entry.getValue()))
                .toList();
    }

    private List<PairMean> table(int first, int second) {
        return cells.by(first, second).entrySet().stream()
                .map(entry -> PairMean.of(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                .toList();
    }
}

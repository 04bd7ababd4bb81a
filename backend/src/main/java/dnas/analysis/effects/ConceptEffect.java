package dnas.analysis.effects;

import dnas.analysis.Spearman;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one concept does.
 *
 * @param concept its name
 * @param curve mean response by value, ascending, over the cells as they are
 * @param marginal rank correlation with the response, the other concepts varying along; null when one of them does not vary
 * @param estimability whether there is an adjusted effect, or why not
 * @param adjusted slope in the linear model of all concepts; null when it cannot be estimated
 * @param uniqueShare drop of that model's R^2 without the concept: what no other concept can stand in for
 */
public record ConceptEffect(
        String concept,
        List<ValueMean> curve,
        @Nullable Spearman marginal,
        Estimability estimability,
        @Nullable Effect adjusted,
        double uniqueShare) {}

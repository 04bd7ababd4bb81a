package dnas.analysis.effects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two concepts do together beyond the sum of what each does.
 *
 * @param first name of one
 * @param second name of the other
 * @param table mean response by both values, those that occur
 * @param estimability whether there is an interaction to be estimated, or why not
 * @param interaction coefficient of the product of the two in the linear model of all concepts and this product: by how much
 *     the slope of one changes with one unit of the other; null when it cannot be estimated
 * @param gainedShare rise of R^2 by that product
 */
public record PairEffect(
        String first,
        String second,
        List<PairMean> table,
        Estimability estimability,
        @Nullable Effect interaction,
        double gainedShare) {}

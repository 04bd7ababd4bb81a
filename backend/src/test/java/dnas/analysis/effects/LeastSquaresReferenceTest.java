package dnas.analysis.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Expected values: statsmodels 0.15, OLS(...).fit().get_robustcov_results("HC3", use_t=True), on the same 40 cells. */
class LeastSquaresReferenceTest {
    private static final Offset<Double> CLOSE = within(1e-8);

    private final ConceptEffects effects = fortyCells();

    @Test
    void slopesAndTheirErrorsAreThoseOfStatsmodels() {
        Effect first = effects.concepts().get(0).adjusted();
        assertThat(first.perUnit()).isCloseTo(.01953046, CLOSE);
        assertThat(first.standardError()).isCloseTo(.00066557, CLOSE);
        assertThat(first.interval().low()).isCloseTo(.0181806162, CLOSE);
        assertThat(first.interval().high()).isCloseTo(.0208802995, CLOSE);
        assertThat(first.inflation()).isCloseTo(1.1408676977, within(1e-7));
        Effect second = effects.concepts().get(1).adjusted();
        assertThat(second.perUnit()).isCloseTo(-.01035729, CLOSE);
        assertThat(second.standardError()).isCloseTo(.00085676, CLOSE);
    }

    @Test
    void probabilitiesAreThoseOfStatsmodels() {
        Effect third = effects.concepts().get(2).adjusted();
        assertThat(third.p()).isCloseTo(.063616041, CLOSE);
        assertThat(third.adjustedP()).isCloseTo(.063616041, CLOSE);
        assertThat(effects.concepts().get(1).adjusted().adjustedP()).isCloseTo(6.207e-14, within(1e-16));
    }

    @Test
    void explainedSharesAreThoseOfStatsmodels() {
        assertThat(effects.rSquared()).isCloseTo(.958306242294776, CLOSE);
        assertThat(effects.concepts().get(0).uniqueShare()).isCloseTo(.9423207799717702, CLOSE);
        assertThat(effects.pairs().get(0).gainedShare()).isCloseTo(.000671403576789853, CLOSE);
    }

    @Test
    void interactionsAreThoseOfStatsmodels() {
        Effect interaction = effects.pairs().get(0).interaction();
        assertThat(interaction.perUnit()).isCloseTo(-.000437722049, CLOSE);
        assertThat(interaction.standardError()).isCloseTo(.00064021, CLOSE);
        assertThat(interaction.p()).isCloseTo(.498654135, within(1e-6));
    }

    private static ConceptEffects fortyCells() {
        int cells = 40;
        int[][] values = new int[3][cells];
        double[] response = new double[cells];
        for (int i = 0; i < cells; i++) {
            values[0][i] = i * 7 % 5;
            values[1][i] = i * 3 % 4 + (values[0][i] > 2 ? 1 : 0);
            values[2][i] = i % 7 == 0 ? 1 : 0;
            response[i] = .9
                    + .02 * values[0][i]
                    - .01 * values[1][i]
                    + .005 * values[2][i]
                    + .004 * values[0][i] * Math.sin(i * 1.3);
        }
        return ConceptEffects.of(List.of("a", "b", "c"), values, response);
    }
}

package dnas.search;

import dnas.Choice;
import dnas.InvalidInput;
import java.util.List;

/** The strategies there are, with what the page says about each. */
public enum StrategyKind {
    DENSE_SAMPLING(
            "dense-sampling",
            "Dense sampling",
            "Samples densely in promising regions of the disentangled code and queries what a predictor of structure, and of the code"
                    + " when it finds nothing better, ranks best.",
            "DNAS 2020, arXiv:2009.13266 (reconstruction)",
            true),
    RANDOM("random", "Random", "Distinct architectures, each equally likely.", "Bergstra and Bengio 2012", false),
    REGULARIZED_EVOLUTION(
            "regularized-evolution",
            "Regularized evolution",
            "Mutates the best of 10 from a population of 30 that forgets its oldest.",
            "Real et al. 2019, arXiv:1802.01548",
            false),
    LOCAL_SEARCH(
            "local-search",
            "Local search",
            "Moves to the first neighbour that is better; where none is, draws five more and goes on at the best whose neighbours"
                    + " are untried.",
            "White et al. 2021, arXiv:2005.02960",
            false),
    BANANAS(
            "bananas",
            "BANANAS",
            "Queries mutants of the best that an ensemble of nets, which sees the paths of a network, draws as best.",
            "White et al. 2021, arXiv:1910.11858",
            false),
    REINFORCE(
            "reinforce",
            "REINFORCE",
            "Writes architectures with a recurrent black-box controller that rewards teach by policy gradients.",
            "Zoph and Le 2017, arXiv:1611.01578",
            false);

    private final String label;
    private final String title;
    private final String description;
    private final String source;
    private final boolean needsController;

    StrategyKind(String label, String title, String description, String source, boolean needsController) {
        this.label = label;
        this.title = title;
        this.description = description;
        this.source = source;
        this.needsController = needsController;
    }

    /** Whether a strategy as a run names it, which may have settings after a colon, is of this kind. */
    public boolean isOf(String strategy) {
        return strategy.equals(label) || strategy.startsWith(label + ":");
    }

    /** Name on the command line and in the API. */
    public String label() {
        return label;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    /** Who described it. */
    public String source() {
        return source;
    }

    /** Whether it works in the code of a trained controller. */
    public boolean needsController() {
        return needsController;
    }

    /**
     * The strategy with this label.
     *
     * @throws InvalidInput when there is none
     */
    public static StrategyKind named(String label) {
        return Choice.named("strategy", "strategy", label, List.of(values()), StrategyKind::label);
    }
}

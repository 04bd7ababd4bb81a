package dnas.cli;

import dnas.search.StrategyKind;
import java.util.Arrays;
import java.util.List;

/** What the command line knows of strategies; elsewhere a strategy is a name that the engine checks. */
final class StrategyNames {
    private StrategyNames() {}

    /** Every strategy, with its usual settings. */
    static List<String> all() {
        return Arrays.stream(StrategyKind.values()).map(StrategyKind::label).toList();
    }

    /**
     * Whether it works in the code of a trained controller.
     *
     * @param strategy that the engine has checked, with its settings behind a colon
     */
    static boolean needsController(String strategy) {
        return StrategyKind.named(strategy.split(":", 2)[0]).needsController();
    }
}

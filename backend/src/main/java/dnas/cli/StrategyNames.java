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
}

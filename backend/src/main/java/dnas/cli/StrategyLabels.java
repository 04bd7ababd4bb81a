package dnas.cli;

import dnas.search.StrategyKind;
import java.util.Arrays;
import java.util.Iterator;

/** The strategies' names, for help texts. */
final class StrategyLabels implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(StrategyKind.values()).map(StrategyKind::label).iterator();
    }
}

package dnas.cli;

import dnas.search.dense.DenseSetting;
import java.util.Arrays;
import java.util.Iterator;

/** What can be changed in dense sampling, for help texts. */
final class SettingLabels implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(DenseSetting.values()).map(DenseSetting::label).iterator();
    }
}

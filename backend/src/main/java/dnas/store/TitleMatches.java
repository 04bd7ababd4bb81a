package dnas.store;

import dnas.benchmark.Benchmark;
import dnas.run.Catalogue;
import java.util.List;
import java.util.Locale;

/**
 * What the text of a search is found in besides stored names: titles, which belong to what is installed.
 *
 * @param spaces names of spaces whose title holds the text
 * @param signals space and label, a blank between them, of signals whose title holds it
 */
public record TitleMatches(List<String> spaces, List<String> signals) {
    public static final TitleMatches NONE = new TitleMatches(List.of(), List.of());

    public TitleMatches {
        spaces = List.copyOf(spaces);
        signals = List.copyOf(signals);
    }

    /** Those of a catalogue, in upper or lower case. */
    public static TitleMatches of(String text, Catalogue catalogue) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return new TitleMatches(
                catalogue.benchmarks().stream()
                        .map(Benchmark::space)
                        .filter(space -> holds(space.title(), wanted))
                        .map(space -> space.name())
                        .toList(),
                catalogue.benchmarks().stream()
                        .flatMap(benchmark -> benchmark.signals().stream()
                                .filter(signal -> holds(signal.shownTitle(), wanted))
                                .map(signal -> benchmark.space().name() + " " + signal.label()))
                        .toList());
    }

    private static boolean holds(String title, String text) {
        return title.toLowerCase(Locale.ROOT).contains(text);
    }
}

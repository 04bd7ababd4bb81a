package dnas.search;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Observation;
import dnas.benchmark.Provenance;
import dnas.benchmark.Signal;
import dnas.controller.Word;
import dnas.controller.Words;
import dnas.space.ListedSpace;
import java.util.List;

/** Of words, those are best that begin with many letters a; a loud one is a little better. */
record WordBenchmark(Words words) implements Benchmark<Word> {
    @Override
    public ListedSpace<Word> space() {
        return words;
    }

    @Override
    public Provenance provenance() {
        return new Provenance("", "", "");
    }

    @Override
    public Observation query(Word word, Signal signal, long runSeed) {
        double accuracy = testAccuracyAt(words.indexOf(word), signal);
        return new Observation(accuracy, accuracy);
    }

    @Override
    public ListedSpace<Word> table() {
        return words;
    }

    @Override
    public List<Signal> signals() {
        return List.of(Signals.TEST_MEAN);
    }

    @Override
    public double testAccuracyAt(int index, Signal signal) {
        Word word = words.get(index);
        int beginning =
                (int) word.letters().chars().takeWhile(letter -> letter == 'a').count();
        return beginning / 10.0 + (word.loud() ? .05 : 0);
    }
}

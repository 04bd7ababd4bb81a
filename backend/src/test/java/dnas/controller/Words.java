package dnas.controller;

import dnas.space.Concept;
import dnas.space.ConceptGroup;
import dnas.space.Cost;
import dnas.space.Decision;
import dnas.space.Drawing;
import dnas.space.Encoding;
import dnas.space.FlopsOrder;
import dnas.space.ListedSpace;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A space of 162 words, small enough to train on in a second: four letters of a, b, c, then loud or not. */
public class Words implements ListedSpace<Word> {
    public static final String NAME = "words";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Words";
    }

    @Override
    public List<Concept> concepts() {
        return List.of(
                new Concept("a", "Letters a", ConceptGroup.OPERATIONS),
                new Concept("loud", "Loud", ConceptGroup.SKIPS));
    }

    @Override
    public int[] conceptsOf(Word word) {
        return new int[] {
            (int) word.letters().chars().filter(letter -> letter == 'a').count(), word.loud() ? 1 : 0
        };
    }

    /** Every b costs 100 FLOPs. */
    @Override
    public Cost costOf(Word word) {
        return new Cost(
                1,
                1 + 100 * word.letters().chars().filter(letter -> letter == 'b').count());
    }

    @Override
    public List<Word> neighbours(Word word) {
        return List.of(new Word(word.letters(), !word.loud()));
    }

    @Override
    public Drawing drawing(Word word) {
        return new Drawing(List.of("input", word.letters(), "output"), List.of(List.of(0, 1), List.of(1, 2)));
    }

    @Override
    public Encoding<Word> encoding() {
        return new WordEncoding();
    }

    @Override
    public int structureSize() {
        return 1;
    }

    @Override
    public float[] structureOf(Word word) {
        return new float[] {word.loud() ? 1 : 0};
    }

    @Override
    public int pathCount() {
        return 2;
    }

    @Override
    public int[] pathsOf(Word word) {
        return new int[] {word.loud() ? 1 : 0};
    }

    @Override
    public Optional<String> dataSha256() {
        return Optional.empty();
    }

    @Override
    public int size() {
        return 162;
    }

    @Override
    public Word get(int index) {
        int rest = index / 2;
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < WordEncoding.LETTERS; i++) {
            letters.append((char) ('a' + rest % 3));
            rest /= 3;
        }
        return new Word(letters.toString(), index % 2 == 1);
    }

    @Override
    public boolean contains(Word word) {
        return word.letters().length() == WordEncoding.LETTERS;
    }

    @Override
    public int indexOf(Word word) {
        return IntStream.range(0, size())
                .filter(index -> get(index).equals(word))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    @Override
    public Optional<Integer> find(String hash) {
        return IntStream.range(0, size())
                .filter(index -> get(index).hash().equals(hash))
                .boxed()
                .findFirst();
    }

    @Override
    public Cost costAt(int index) {
        return costOf(get(index));
    }

    @Override
    public FlopsOrder byFlops() {
        return new FlopsOrder(IntStream.range(0, size())
                .mapToLong(index -> costAt(index).flops())
                .toArray());
    }

    static List<Decision> decisions() {
        return List.of(
                new Decision("letter 1", 3),
                new Decision("letter 2", 3),
                new Decision("letter 3", 3),
                new Decision("letter 4", 3),
                new Decision("loud", 2));
    }
}

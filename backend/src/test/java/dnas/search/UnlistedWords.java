package dnas.search;

import dnas.controller.Word;
import dnas.controller.Words;
import dnas.space.Concept;
import dnas.space.Cost;
import dnas.space.Decision;
import dnas.space.Decoded;
import dnas.space.Domain;
import dnas.space.Drawing;
import dnas.space.Encoding;
import dnas.space.Limits;
import dnas.space.ListedSpace;
import dnas.space.Prefix;
import dnas.space.SearchSpace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** Words as a space that cannot be listed, of which none that holds "cc" can be written. */
final class UnlistedWords implements SearchSpace<Word> {
    private static final String UNWRITABLE = "cc";
    private static final Words WORDS = new Words();

    /** Endings that were refused so far. */
    final AtomicInteger refused = new AtomicInteger();

    static boolean writable(String letters) {
        return !letters.contains(UNWRITABLE);
    }

    @Override
    public String name() {
        return WORDS.name();
    }

    @Override
    public String title() {
        return WORDS.title();
    }

    @Override
    public long count() {
        return WORDS.count();
    }

    @Override
    public List<Concept> concepts() {
        return WORDS.concepts();
    }

    @Override
    public int[] conceptsOf(Word word) {
        return WORDS.conceptsOf(word);
    }

    @Override
    public Cost costOf(Word word) {
        return WORDS.costOf(word);
    }

    @Override
    public int[][] conceptCombinations() {
        return WORDS.conceptCombinations();
    }

    @Override
    public Domain<Word> within(Limits limits) {
        return new Draws(this, WORDS.within(limits));
    }

    @Override
    public ListedSpace<Word> representatives() {
        throw new AssertionError("The list was read.");
    }

    @Override
    public Optional<Word> named(String hash) {
        return WORDS.named(hash);
    }

    @Override
    public List<Word> neighbours(Word word) {
        return WORDS.neighbours(word);
    }

    @Override
    public Drawing drawing(Word word) {
        return WORDS.drawing(word);
    }

    @Override
    public int structureSize() {
        return WORDS.structureSize();
    }

    @Override
    public float[] structureOf(Word word) {
        return WORDS.structureOf(word);
    }

    @Override
    public int pathCount() {
        return WORDS.pathCount();
    }

    @Override
    public int[] pathsOf(Word word) {
        return WORDS.pathsOf(word);
    }

    /** Words that can be drawn, and not listed. */
    private record Draws(UnlistedWords space, Domain<Word> words) implements Domain<Word> {
        @Override
        public Limits limits() {
            return words.limits();
        }

        @Override
        public boolean contains(Word word) {
            return words.contains(word);
        }

        @Override
        public long size() {
            return words.size();
        }

        @Override
        public Word draw(RandomGenerator random) {
            return words.draw(random);
        }
    }

    @Override
    public Encoding<Word> encoding() {
        return new Writing(WORDS.encoding(), refused);
    }

    private record Writing(Encoding<Word> words, AtomicInteger refused) implements Encoding<Word> {
        @Override
        public List<Decision> decisions() {
            return words.decisions();
        }

        @Override
        public int[] encode(Word word) {
            return words.encode(word);
        }

        @Override
        public int features() {
            return words.features();
        }

        @Override
        public Prefix<Word> start(int[] concepts) {
            return new Beginning(words.start(concepts), refused);
        }

        @Override
        public Prefix<Word> start() {
            return new Beginning(words.start(), refused);
        }
    }

    private record Beginning(Prefix<Word> letters, AtomicInteger refused) implements Prefix<Word> {
        @Override
        public boolean allows(int option) {
            return letters.allows(option);
        }

        @Override
        public void features(float[] out, int offset) {
            letters.features(out, offset);
        }

        @Override
        public void decide(int option) {
            letters.decide(option);
        }

        @Override
        public Prefix<Word> copy() {
            return new Beginning(letters.copy(), refused);
        }

        @Override
        public Decoded<Word> finish() {
            Decoded<Word> decoded = letters.finish();
            if (decoded instanceof Decoded.Valid<Word> valid
                    && !writable(valid.architecture().letters())) {
                refused.incrementAndGet();
                return new Decoded.Invalid<>("It holds " + UNWRITABLE + ".");
            }
            return decoded;
        }
    }
}

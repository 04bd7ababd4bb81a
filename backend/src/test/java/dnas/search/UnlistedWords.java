package dnas.search;

import dnas.controller.Word;
import dnas.controller.Words;
import dnas.space.Decision;
import dnas.space.Decoded;
import dnas.space.Encoding;
import dnas.space.FlopsOrder;
import dnas.space.Prefix;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Words of which none that holds "cc" can be written, and whose list whoever reads it as such is refused. */
final class UnlistedWords extends Words {
    private static final String UNWRITABLE = "cc";

    /** Endings that were refused so far. */
    final AtomicInteger refused = new AtomicInteger();

    static boolean writable(String letters) {
        return !letters.contains(UNWRITABLE);
    }

    @Override
    public FlopsOrder byFlops() {
        throw new AssertionError("The list was read.");
    }

    @Override
    public Encoding<Word> encoding() {
        return new Writing(super.encoding(), refused);
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

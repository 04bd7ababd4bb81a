package dnas.controller;

import dnas.space.Decision;
import dnas.space.Decoded;
import dnas.space.Encoding;
import dnas.space.Prefix;
import java.util.List;

/** A word letter by letter, then whether it is loud. */
final class WordEncoding implements Encoding<Word> {
    static final int LETTERS = 4;

    @Override
    public List<Decision> decisions() {
        return Words.decisions();
    }

    @Override
    public int[] encode(Word word) {
        int[] answers = new int[LETTERS + 1];
        for (int i = 0; i < LETTERS; i++) {
            answers[i] = word.letters().charAt(i) - 'a';
        }
        answers[LETTERS] = word.loud() ? 1 : 0;
        return answers;
    }

    @Override
    public int features() {
        return 2;
    }

    @Override
    public Prefix<Word> start(int[] concepts) {
        return new WordPrefix("", false, concepts[0], concepts[1]);
    }

    @Override
    public Prefix<Word> start() {
        return start(new int[2]);
    }

    private static final class WordPrefix implements Prefix<Word> {
        private String letters;
        private boolean loud;
        private int owed;
        private final int wantedLoud;

        WordPrefix(String letters, boolean loud, int owed, int wantedLoud) {
            this.letters = letters;
            this.loud = loud;
            this.owed = owed;
            this.wantedLoud = wantedLoud;
        }

        @Override
        public boolean allows(int option) {
            return true;
        }

        @Override
        public void features(float[] out, int offset) {
            out[offset] = owed;
            out[offset + 1] = wantedLoud;
        }

        @Override
        public void decide(int option) {
            if (letters.length() == LETTERS) {
                loud = option == 1;
            } else {
                letters += (char) ('a' + option);
                owed -= option == 0 ? 1 : 0;
            }
        }

        @Override
        public Prefix<Word> copy() {
            return new WordPrefix(letters, loud, owed, wantedLoud);
        }

        @Override
        public Decoded<Word> finish() {
            return new Decoded.Valid<>(new Word(letters, loud));
        }
    }
}

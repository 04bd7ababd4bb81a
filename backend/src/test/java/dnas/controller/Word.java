package dnas.controller;

import dnas.space.Architecture;

/** A member of {@link Words}. */
public record Word(String letters, boolean loud) implements Architecture {
    @Override
    public String hash() {
        return letters + (loud ? "!" : ".");
    }

    @Override
    public int vertices() {
        return WordEncoding.LETTERS;
    }
}

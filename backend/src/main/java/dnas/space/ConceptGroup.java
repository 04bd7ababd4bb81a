package dnas.space;

import java.util.Locale;

/** The three named groups of the code (DNAS, arXiv:2009.13266): what is computed, what is bypassed, how deep it is. */
public enum ConceptGroup {
    OPERATIONS,
    SKIPS,
    LAYERS;

    /** Lower-case name, as files and the API spell it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

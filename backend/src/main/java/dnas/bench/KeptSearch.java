package dnas.bench;

import dnas.run.Versions;
import dnas.search.SearchSpec;

/** What is kept of one finished search, so that it need not be done again. */
public interface KeptSearch {
    /** What was searched. */
    SearchSpec spec();

    /** What it was searched with. */
    Versions versions();
}

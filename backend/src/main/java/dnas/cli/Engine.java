package dnas.cli;

import dnas.run.Catalogue;
import dnas.run.SearchRunner;
import java.nio.file.Path;

/** What the server runs: the searches and their catalogue, with controllers kept in a data directory. */
public interface Engine {
    Catalogue catalogue(Path data);

    SearchRunner runner(Path data);
}

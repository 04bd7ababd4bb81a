package dnas.cli;

import dnas.controller.ComputeDevice;
import dnas.run.Catalogue;
import dnas.run.SearchRunner;
import java.nio.file.Path;

/** What the server runs: the searches and their catalogue, with controllers kept in a data directory. */
public interface Engine {
    Catalogue catalogue(Path data);

    /**
     * @param device where controllers are trained and decode
     */
    SearchRunner runner(Path data, ComputeDevice device);
}

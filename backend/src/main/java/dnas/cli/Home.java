package dnas.cli;

import java.nio.file.Path;

/** Where this installation lives: the folder that holds {@code datasets/}, named by the system property {@code dnas.home}. */
final class Home {
    private Home() {}

    static Path datasets() {
        return Path.of(System.getProperty("dnas.home", ".")).resolve("datasets");
    }

    /** Where trained controllers and history are kept unless {@code --data} says otherwise. */
    static Path data() {
        return Path.of(System.getProperty("dnas.home", ".")).resolve(".dnas");
    }
}

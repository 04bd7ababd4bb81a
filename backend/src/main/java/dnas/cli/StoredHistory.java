package dnas.cli;

import dnas.InvalidInput;
import dnas.store.Database;
import dnas.store.DirectoryLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/** The history of a data directory: opened here, or asked of the server that has it open. */
record StoredHistory(Path data) {
    /** Reads something of it. */
    @FunctionalInterface
    interface Reading {
        void of(Database database) throws IOException;
    }

    /** Asks a server for the same. */
    @FunctionalInterface
    interface Asking {
        void of(RunningServer server) throws IOException;
    }

    /**
     * That of a directory.
     *
     * @throws InvalidInput when there is none
     */
    static StoredHistory in(Path data) {
        if (!Database.isIn(data)) {
            throw new InvalidInput(
                    "data", data.toString(), "There is no history in " + data + "; give its directory with --data.");
        }
        return new StoredHistory(data);
    }

    /** Reads it with the tables that it has, which may be those of an earlier version. */
    void read(Reading here, Asking there) throws IOException {
        if (DirectoryLock.isTaken(data)) {
            there.of(RunningServer.of(data));
            return;
        }
        try (Database database = Database.openAsItIs(data)) {
            here.of(database);
        }
    }

    /** Changes it. */
    <T> T change(Function<Database, T> here, Function<RunningServer, T> there) {
        if (DirectoryLock.isTaken(data)) {
            return there.apply(RunningServer.of(data));
        }
        try (Database database = Database.open(data)) {
            return here.apply(database);
        }
    }
}

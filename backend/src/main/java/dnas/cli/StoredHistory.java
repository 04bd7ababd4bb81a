package dnas.cli;

import dnas.InvalidInput;
import dnas.store.Database;
import dnas.store.DirectoryLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/** The history of a data directory: opened here, or asked of the server that has it open. */
record StoredHistory(Path data, boolean asItIs) {
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
     * That of a directory, whose tables are brought up to date first.
     *
     * @throws InvalidInput when there is none
     */
    static StoredHistory in(Path data) {
        return of(data, false);
    }

    /** That of a directory with the tables that it has, which may be those of an earlier version. */
    static StoredHistory asItIs(Path data) {
        return of(data, true);
    }

    private static StoredHistory of(Path data, boolean asItIs) {
        if (!Database.isIn(data)) {
            throw new InvalidInput(
                    "data", data.toString(), "There is no history in " + data + "; give its directory with --data.");
        }
        return new StoredHistory(data, asItIs);
    }

    void read(Reading here, Asking there) throws IOException {
        if (DirectoryLock.isTaken(data)) {
            there.of(RunningServer.of(data));
            return;
        }
        try (Database database = open()) {
            here.of(database);
        }
    }

    <T> T change(Function<Database, T> here, Function<RunningServer, T> there) {
        if (DirectoryLock.isTaken(data)) {
            return there.apply(RunningServer.of(data));
        }
        try (Database database = open()) {
            return here.apply(database);
        }
    }

    private Database open() {
        return asItIs ? Database.openAsItIs(data) : Database.open(data);
    }
}

package dnas.cli;

import dnas.InvalidInput;
import dnas.store.Database;
import dnas.store.DirectoryLock;
import dnas.store.PostgresAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The history of a data directory: opened here, or asked of the server that has it open.
 *
 * @param elsewhere where it is kept; null for the data directory itself
 * @param asItIs with the tables that it has, which may be those of an earlier version
 */
record StoredHistory(Path data, @Nullable PostgresAddress elsewhere, boolean asItIs) {
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
    static StoredHistory in(Path data, @Nullable PostgresAddress elsewhere) {
        return of(data, elsewhere, false);
    }

    /** That of a directory with the tables that it has, which may be those of an earlier version. */
    static StoredHistory asItIs(Path data, @Nullable PostgresAddress elsewhere) {
        return of(data, elsewhere, true);
    }

    private static StoredHistory of(Path data, @Nullable PostgresAddress elsewhere, boolean asItIs) {
        if (elsewhere == null && !Database.isIn(data) && !DirectoryLock.isTaken(data)) {
            throw new InvalidInput(
                    "data", data.toString(), "There is no history in " + data + "; give its directory with --data.");
        }
        return new StoredHistory(data, elsewhere, asItIs);
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
        return asItIs ? Database.openAsItIs(data, elsewhere) : Database.open(data, elsewhere);
    }
}

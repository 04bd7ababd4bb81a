package dnas.cli;

import dnas.InvalidInput;
import dnas.store.Database;
import dnas.store.DirectoryLock;
import dnas.store.PostgresAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A history: opened here, or asked of the server that has it open.
 *
 * @param server that has it; null where none does
 * @param opening where none does
 */
record StoredHistory(@Nullable RunningServer server, Supplier<Database> opening) {
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
     * That of a data directory.
     *
     * @param elsewhere where it is kept; null for the data directory itself
     * @param asItIs with the tables that it has, which may be those of an earlier version
     * @throws InvalidInput when there is none
     */
    static StoredHistory in(Path data, @Nullable PostgresAddress elsewhere, boolean asItIs) {
        boolean taken = DirectoryLock.isTaken(data);
        if (elsewhere == null && !Database.isIn(data) && !taken) {
            throw new InvalidInput(
                    "data", data.toString(), "There is no history in " + data + "; give its directory with --data.");
        }
        return new StoredHistory(
                taken ? RunningServer.of(data) : null,
                () -> asItIs ? Database.openAsItIs(data, elsewhere) : Database.open(data, elsewhere));
    }

    /** That of a server. */
    static StoredHistory of(RunningServer server) {
        return new StoredHistory(server, () -> {
            throw new IllegalStateException("A server has it.");
        });
    }

    void read(Reading here, Asking there) throws IOException {
        if (server != null) {
            there.of(server);
            return;
        }
        try (Database database = opening.get()) {
            here.of(database);
        }
    }

    <T> T change(Function<Database, T> here, Function<RunningServer, T> there) {
        if (server != null) {
            return there.apply(server);
        }
        try (Database database = opening.get()) {
            return here.apply(database);
        }
    }
}

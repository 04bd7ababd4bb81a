package dnas.cli;

import dnas.InvalidInput;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which history a command is about: that of a data directory, in PostgreSQL or not, or that of a server elsewhere. */
final class HistoryOption {
    @Option(names = "--data", description = "data directory (default: .dnas beside bin/)")
    private @Nullable Path data;

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @ArgGroup(exclusive = false)
    private @Nullable Elsewhere elsewhere;

    /** A server that another machine may run. */
    private static final class Elsewhere {
        @Option(
                names = "--server",
                required = true,
                paramLabel = "URL",
                description = "ask the server at this address, as https://dnas.example, in place of a data directory")
        private URI address = URI.create("");

        @Option(
                names = "--token-file",
                required = true,
                paramLabel = "FILE",
                description = "file with a token of that server, which its page Your account makes")
        private Path token = Path.of("");
    }

    Path data() {
        return data == null ? Home.data() : data;
    }

    /**
     * The history, whose tables are brought up to date first.
     *
     * @throws InvalidInput when there is none
     */
    StoredHistory upToDate() {
        return history(false);
    }

    /** The history with the tables that it has, which may be those of an earlier version. */
    StoredHistory asItIs() {
        return history(true);
    }

    private StoredHistory history(boolean asItIs) {
        if (elsewhere == null) {
            return StoredHistory.in(data(), database.address(), asItIs);
        }
        if (data != null || database.address() != null) {
            throw new InvalidInput(
                    "server",
                    elsewhere.address.toString(),
                    "--server names a history that its server has; leave --data and --database away.");
        }
        return StoredHistory.of(RunningServer.at(elsewhere.address, elsewhere.token));
    }
}

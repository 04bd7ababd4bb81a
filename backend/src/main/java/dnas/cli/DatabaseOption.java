package dnas.cli;

import dnas.store.PostgresAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --database}: that the history is kept in PostgreSQL. */
final class DatabaseOption {
    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "keep the history in PostgreSQL, as jdbc:postgresql://host/database, and not in the data directory;"
                            + " user and password are taken from " + PostgresAddress.USER + " and "
                            + PostgresAddress.PASSWORD
                            + " (or parameters user and password)")
    private @Nullable String url;

    /**
     * Where the history is; null for the data directory.
     *
     * @throws dnas.InvalidInput when it is no address
     */
    @Nullable
    PostgresAddress address() {
        return url == null ? null : PostgresAddress.parse(url, System.getenv());
    }

    /** Words and the address behind them, without secrets; nothing where the history is in the data directory. */
    String after(String words) {
        PostgresAddress address = address();
        return address == null ? "" : words + address;
    }
}

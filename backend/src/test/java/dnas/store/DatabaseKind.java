package dnas.store;

import dnas.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a history can be kept in. */
enum DatabaseKind {
    H2 {
        @Override
        @Nullable
        PostgresAddress fresh() {
            return null;
        }
    },
    POSTGRESQL {
        @Override
        PostgresAddress fresh() {
            PostgresServer server = PostgresServer.shared();
            return address(server, server.create(Template.NAME));
        }
    };

    /** A database with tables: copies of it are made faster than they are. */
    private static final class Template {
        private static final String NAME = make(PostgresServer.shared());

        private static String make(PostgresServer server) {
            String database = server.create();
            try {
                Database.open(Files.createTempDirectory(Path.of("target"), "template"), address(server, database))
                        .close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return database;
        }
    }

    /** A database without runs, for a data directory; null where it is in that directory. */
    abstract @Nullable PostgresAddress fresh();

    static PostgresAddress address(PostgresServer server, String database) {
        return PostgresAddress.parse(server.url(database), Map.of());
    }
}

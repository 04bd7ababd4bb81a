package dnas.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every kind of database must do: each test is run with each, and an empty one of its own. */
@ParameterizedClass
@EnumSource(DatabaseKind.class)
abstract class StoreTest {
    @Parameter
    DatabaseKind kind;

    @TempDir
    Path data;

    Database database;
    private @Nullable PostgresAddress address;

    @BeforeEach
    void openFresh() {
        address = kind.fresh();
        open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Opens what was closed. */
    void open() {
        database = Database.open(data, address);
    }
}

package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dnas.PostgresServer;
import dnas.run.StoreUnavailable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoleWriterTest {
    private final PostgresServer postgres = PostgresServer.shared();
    private final String name = postgres.create();
    private final PostgresAddress address = DatabaseKind.address(postgres, name);

    @TempDir
    Path data;

    @TempDir
    Path other;

    /** As when the network between the server and PostgreSQL is cut for a while. */
    private void loseConnections() {
        postgres.run("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    @Test
    void aConnectionThatIsLostIsReplacedBeforeAnybodyNotices() {
        try (Database database = Database.open(data, address)) {
            ViewShelf views = new ViewShelf(database);
            loseConnections();
            views.save("first", "/");
            loseConnections();
            assertThat(views.all()).hasSize(1);
        }
    }

    @Test
    void aServerThatLostItsConnectionWritesNothingWhileAnotherHasTheDatabase() {
        try (Database database = Database.open(data, address)) {
            ViewShelf views = new ViewShelf(database);
            loseConnections();
            try (Database second = Database.open(other, address)) {
                assertThatExceptionOfType(StoreUnavailable.class)
                        .isThrownBy(() -> views.save("by both", "/"))
                        .withMessageContaining("another server has taken it");
                new ViewShelf(second).save("by the other", "/");
                assertThat(views.all()).as("reading harms nobody").hasSize(1);
            }
            views.save("alone again", "/");
            assertThat(views.all()).hasSize(2);
        }
    }
}

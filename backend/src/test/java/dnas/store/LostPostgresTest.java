package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dnas.InvalidInput;
import dnas.KeptLog;
import dnas.PostgresServer;
import dnas.run.StoreUnavailable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of PostgreSQL that goes away while a server uses it. */
class LostPostgresTest {
    private final PostgresServer postgres = PostgresServer.start();

    @TempDir
    Path data;

    private PostgresAddress address;
    private Database database;
    private ViewShelf views;

    @BeforeEach
    void open() {
        address = DatabaseKind.address(postgres, postgres.create());
        database = Database.open(data, address);
        views = new ViewShelf(database);
        views.save("before", "/");
    }

    @AfterEach
    void close() {
        database.close();
        postgres.close();
    }

    @Test
    void whoeverMeetsAnOutageItIsLoggedOnceAndSoIsItsEnd() {
        for (Runnable met : List.<Runnable>of(views::all, () -> views.save("meanwhile", "/"))) {
            try (KeptLog log = new KeptLog()) {
                postgres.stop();
                for (int time = 0; time < 2; time++) {
                    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(met::run);
                }
                assertThat(database.answered()).isFalse();
                assertThat(of(log)).singleElement().asString().contains("cannot be read or written");

                postgres.again();
                views.all();
                views.all();
                assertThat(of(log)).hasSize(2).last().asString().contains("can be used again");
                assertThat(database.answered()).isTrue();
            }
        }
    }

    /** What is logged of the history. */
    private static List<String> of(KeptLog log) {
        return log.atLeast("WARN").stream()
                .filter(message -> message.startsWith("The history in "))
                .toList();
    }

    @Test
    void nothingIsLostWhilePostgreSqlIsAway(@TempDir Path other) {
        postgres.stop();

        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> views.save("meanwhile", "/"))
                .withMessageStartingWith("The history in " + address + " cannot be read or written (")
                .withMessageEndingWith("See that PostgreSQL runs, can be reached and has room.");
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(views::all).withMessageContaining("refused");

        postgres.again();
        assertThat(views.all()).extracting(SavedView::name).containsExactly("before");
        views.save("after", "/");
        assertThat(views.all()).extracting(SavedView::name).containsExactly("after", "before");
        assertThatExceptionOfType(InvalidInput.class)
                .as("it has won the lock again")
                .isThrownBy(() -> Database.open(other, address))
                .withMessageContaining("in use by another server");
    }
}

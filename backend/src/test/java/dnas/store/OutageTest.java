package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.KeptLog;
import dnas.run.StoreUnavailable;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutageTest {
    private final StoreUnavailable full =
            new StoreUnavailable("The disk is full.", new IOException("No space left on device"));
    private final StoreUnavailable gone =
            new StoreUnavailable("The database is gone.", new SQLException("terminating connection", "57P01"));

    private final KeptLog log = new KeptLog();
    private final Outage outage = new Outage("here");

    @AfterEach
    void close() {
        log.close();
    }

    private void assertLogged(String... beginnings) {
        assertThat(log.atLeast("WARN")).hasSameSizeAs(beginnings);
        for (int i = 0; i < beginnings.length; i++) {
            assertThat(log.atLeast("WARN").get(i)).startsWith(beginnings[i]);
        }
    }

    @Test
    void onAFullDiskAReadEndsNothing() {
        outage.writing(full);
        outage.read();
        outage.writing(full);
        assertLogged("The disk is full.");

        outage.written();
        assertLogged("The disk is full.", "The history in here can be used again");
    }

    @Test
    void whatTookEveryConnectionIsOverWithTheFirstRead() {
        outage.writing(gone);
        outage.reading(gone);
        outage.read();
        outage.written();
        assertLogged("The database is gone.", "The history in here can be used again");
    }

    @Test
    void whatIsBusyIsThere() {
        outage.reading(new StoreUnavailable("Busy.", new SQLTransientConnectionException("timed out")));
        outage.read();
        assertLogged();
    }
}

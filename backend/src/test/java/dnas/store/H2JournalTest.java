package dnas.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class H2JournalTest extends JournalContract {
    @TempDir
    Path data;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(data);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    DatabaseJournal journal() {
        return new DatabaseJournal(database);
    }

    @Override
    DatabaseJournal reopened() {
        close();
        open();
        return journal();
    }
}

package dnas.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did what. */
public final class ActionLog {
    private final Database database;

    public ActionLog(Database database) {
        this.database = database;
    }

    /**
     * Notes something that was done, now.
     *
     * @param account name of the account that did it; null where nobody had to sign in
     * @param action in the past tense
     * @param subject what it was done to
     * @param detail in words; empty where nothing is to be added
     */
    public ActionRow note(@Nullable String account, String action, String subject, long id, String detail) {
        ActionRow row = ActionRow.of(Instant.now(), account, action, subject, id, detail);
        database.write(handle -> {
            handle.attach(ActionDao.class).insert(row);
            return row;
        });
        return row;
    }

    /** All actions, newest first. */
    public List<ActionRow> page(int page, int size) {
        return database.read(handle -> handle.attach(ActionDao.class).page((long) page * size, size));
    }

    public int count() {
        return database.read(handle -> handle.attach(ActionDao.class).count());
    }

    /** What was done to one thing, in order. */
    public List<ActionRow> of(String subject, long id) {
        return database.read(handle -> handle.attach(ActionDao.class).of(subject, id));
    }
}

package dnas.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did what. */
public final class ActionLog {
    private static final int LONGEST_DETAIL = 1000;

    private final Database database;

    public ActionLog(Database database) {
        this.database = database;
    }

    /**
     * Notes something that was done.
     *
     * @param account name of the account that did it; null where nobody had to sign in
     * @param action in the past tense
     * @param subject what it was done to
     * @param detail in words; empty where nothing is to be added
     */
    public void note(@Nullable String account, String action, String subject, long id, String detail) {
        String kept = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL - 1) + "…" : detail;
        ActionRow row =
                new ActionRow(0, Instant.now().truncatedTo(ChronoUnit.MILLIS), account, action, subject, id, kept);
        database.write(handle -> {
            handle.attach(ActionDao.class).insert(row);
            return row;
        });
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

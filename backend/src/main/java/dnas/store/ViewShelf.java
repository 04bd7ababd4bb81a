package dnas.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Saved views. */
public final class ViewShelf {
    private final Database database;

    public ViewShelf(Database database) {
        this.database = database;
    }

    public SavedView save(String name, String address) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        long id = database.write(handle -> handle.attach(ViewDao.class).insert(name, address, now));
        return new SavedView(id, name, address, now);
    }

    /** All of them, by name. */
    public List<SavedView> all() {
        return database.read(handle -> handle.attach(ViewDao.class).all());
    }

    public Optional<SavedView> find(long id) {
        return database.read(handle -> handle.attach(ViewDao.class).find(id));
    }

    /** Whether there was one. */
    public boolean rename(long id, String name) {
        return database.write(handle -> handle.attach(ViewDao.class).rename(id, name)) > 0;
    }

    /** Whether there was one. */
    public boolean delete(long id) {
        return database.write(handle -> handle.attach(ViewDao.class).delete(id, Instant.now())) > 0;
    }

    /** Whether there was one that was deleted. */
    public boolean restore(long id) {
        return database.write(handle -> handle.attach(ViewDao.class).restore(id)) > 0;
    }

    /** Removes for good what was deleted before. */
    public void purge(Instant before) {
        database.write(handle -> handle.attach(ViewDao.class).removeDeletedBefore(before));
    }
}

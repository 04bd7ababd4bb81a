package dnas.store;

import dnas.run.Conflict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Saved views. No two have one name, in small or capital letters: in a list nobody could tell them apart. */
public final class ViewShelf {
    private final Database database;

    public ViewShelf(Database database) {
        this.database = database;
    }

    /**
     * Keeps a new one.
     *
     * @throws Conflict when another has this name
     */
    public SavedView save(String name, String address) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        long id = database.write(handle -> {
            ViewDao views = handle.attach(ViewDao.class);
            requireFree(views, name, OptionalLong.empty());
            return views.insert(name, address, now);
        });
        return new SavedView(id, name, address, now);
    }

    private static void requireFree(ViewDao views, String name, OptionalLong own) {
        views.called(name)
                .filter(other -> own.isEmpty() || other.id() != own.getAsLong())
                .ifPresent(other -> {
                    throw new Conflict("View " + other.id() + " is called \"" + other.name()
                            + "\" already; choose another name, or rename or delete that one.");
                });
    }

    /** All of them, by name. */
    public List<SavedView> all() {
        return database.read(handle -> handle.attach(ViewDao.class).all());
    }

    public Optional<SavedView> find(long id) {
        return database.read(handle -> handle.attach(ViewDao.class).find(id));
    }

    /**
     * Whether there was one.
     *
     * @throws Conflict when another has this name
     */
    public boolean rename(long id, String name) {
        return database.write(handle -> {
            ViewDao views = handle.attach(ViewDao.class);
            requireFree(views, name, OptionalLong.of(id));
            return views.rename(id, name) > 0;
        });
    }

    /** Whether there was one. */
    public boolean delete(long id) {
        return database.write(handle -> handle.attach(ViewDao.class).delete(id, Instant.now())) > 0;
    }

    /**
     * Whether there was one that was deleted.
     *
     * @throws Conflict when another has its name by now
     */
    public boolean restore(long id) {
        return database.write(handle -> {
            ViewDao views = handle.attach(ViewDao.class);
            views.nameOfDeleted(id).ifPresent(name -> requireFree(views, name, OptionalLong.of(id)));
            return views.restore(id) > 0;
        });
    }

    /** Removes for good what was deleted before. */
    public void purge(Instant before) {
        database.write(handle -> handle.attach(ViewDao.class).removeDeletedBefore(before));
    }
}

package dnas.store;

import com.zaxxer.hikari.HikariDataSource;
import dnas.DataDirectory;
import dnas.InvalidInput;
import dnas.run.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jspecify.annotations.Nullable;

/**
 * The history: H2's file in the data directory, or a database of PostgreSQL. Reads go through a pool; writes are done one after
 * the other by one thread, which is never interrupted.
 */
public final class Database implements AutoCloseable {
    /** Name of H2's file in the data directory. */
    public static final String FILE = "dnas.mv.db";

    /** Connections that read at once, at most. */
    static final int READERS = 8;

    private final Path data;
    private final DirectoryLock taken;
    private final Backing backing;
    private final Outage outage;
    private final Jdbi readers;
    private final Jdbi writers;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "dnas-database-writer"));

    private Database(Path data, DirectoryLock taken, Backing backing) {
        this.data = data;
        this.taken = taken;
        this.backing = backing;
        outage = new Outage(backing.toString());
        HikariDataSource pool = backing.pool();
        readers = jdbi(pool::getConnection);
        writers = jdbi(backing.writer());
    }

    private Jdbi jdbi(ConnectionFactory connections) {
        return Jdbi.create(connections)
                .installPlugin(new SqlObjectPlugin())
                .registerArrayType(String.class, "varchar")
                .registerArrayType(Long.class, "bigint")
                .define("bytewise", backing.bytewise());
    }

    /**
     * Opens H2's file in a data directory, makes it when it is not there, and brings its tables up to date.
     *
     * @throws InvalidInput when the directory cannot be written, its disk is full, another server has it open, or a newer
     *     program has written its tables
     */
    public static Database open(Path data) {
        return open(data, () -> backing(data, null));
    }

    /**
     * Opens a database of PostgreSQL for the server of a data directory, and brings its tables up to date.
     *
     * @param elsewhere which; null for H2's file in the data directory
     * @throws InvalidInput as above, or when the database cannot be used
     */
    public static Database open(Path data, @Nullable PostgresAddress elsewhere) {
        return open(data, () -> backing(data, elsewhere));
    }

    /** Makes H2's file in a data directory as small as it can be; nobody may use it meanwhile. */
    public static void compact(Path data) {
        H2File.compact(data);
    }

    /** Opens the same with the tables that it has, to be read and nothing else. */
    public static Database openAsItIs(Path data, @Nullable PostgresAddress elsewhere) {
        return locked(data, () -> backing(data, elsewhere));
    }

    private static Backing backing(Path data, @Nullable PostgresAddress elsewhere) {
        return elsewhere == null ? H2File.open(data, Growth.USUAL) : PostgreSql.open(elsewhere);
    }

    /** Whether a data directory holds a history of its own. */
    public static boolean isIn(Path data) {
        return Files.exists(data.resolve(FILE));
    }

    /**
     * Makes a history.
     *
     * @param data a directory that holds none, and that nobody else uses
     * @param elsewhere a database of PostgreSQL in which nothing is; null for H2's file in the directory
     * @param schema version of the tables that are filled; then they are brought up to date
     * @throws InvalidInput when the database is not empty
     */
    public static void make(Path data, @Nullable PostgresAddress elsewhere, String schema, SnapshotWork filling)
            throws IOException {
        try (Backing backing = elsewhere == null ? H2File.toFill(data) : PostgreSql.open(elsewhere)) {
            Schema.make(backing.pool(), backing.toString(), schema, filling);
        }
        if (elsewhere == null) {
            compact(data);
        }
    }

    static Database open(Path data, Supplier<Backing> opening) {
        return locked(data, () -> upToDate(opening.get()));
    }

    private static Database locked(Path data, Supplier<Backing> opening) {
        DataDirectory.requireWritable(data);
        DirectoryLock taken = DirectoryLock.of(data);
        try {
            return new Database(data, taken, opening.get());
        } catch (RuntimeException failure) {
            taken.close();
            throw failure;
        }
    }

    private static Backing upToDate(Backing backing) {
        try {
            Schema.bringUpToDate(backing.pool(), backing.toString());
            return backing;
        } catch (RuntimeException failure) {
            backing.close();
            throw failure;
        }
    }

    /** What the history takes on the disk. */
    public long bytes() {
        return backing.bytes();
    }

    /** Room on the disk of the data directory. */
    public long freeBytes() {
        return Room.of(data).bytesLeft();
    }

    /** Whether the history answers now. */
    public boolean canBeRead() {
        try {
            return read(handle ->
                    handle.createQuery("select 1").mapTo(Integer.class).one() == 1);
        } catch (StoreUnavailable unreadable) {
            return false;
        }
    }

    /** Whether the history answered whoever last asked it, as far as is known without asking it again. */
    public boolean answered() {
        return !outage.isUnreadable();
    }

    /** Whether there is room for more, and it can be written to. */
    public boolean canBeWritten() {
        try {
            backing.requireRoom();
            return DataDirectory.canBeWritten(data);
        } catch (StoreUnavailable full) {
            return false;
        }
    }

    /**
     * Reads in one transaction.
     *
     * @throws StoreUnavailable when it cannot be read
     */
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        try {
            T result = backing.reading(() -> readNow(work));
            outage.read();
            return result;
        } catch (StoreUnavailable unavailable) {
            throw outage.reading(rootOf(unavailable));
        }
    }

    private <T> T readNow(HandleCallback<T, RuntimeException> work) {
        try {
            return inTransaction(readers, work);
        } catch (StoreUnavailable closed) {
            if (Breakdown.isBeforeWork(closed)) {
                throw closed;
            }
            // A write that failed has closed the file, or PostgreSQL was restarted: new connections may do.
            return inTransaction(readers, work);
        }
    }

    /**
     * Reads everything as it is at one instant, however long that takes; others go on to read and to write meanwhile.
     *
     * @throws StoreUnavailable when it cannot be read
     */
    public void snapshot(SnapshotWork work) throws IOException {
        try {
            backing.snapshot(work);
        } catch (SQLException failure) {
            throw new StoreUnavailable(
                    "The history in " + backing + " cannot be read (" + Breakdown.firstLine(failure) + "). "
                            + backing.remedy(),
                    failure);
        }
    }

    /** Version of the tables. */
    public String schema() {
        return Schema.of(backing.pool());
    }

    /**
     * Writes in one transaction on the writer's thread; committed on return.
     *
     * @throws StoreUnavailable when nothing can be written, as on a full disk; tried again it may succeed
     */
    public <T> T write(HandleCallback<T, RuntimeException> work) {
        try {
            return CompletableFuture.supplyAsync(() -> writeNow(work), writer).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    private <T> T writeNow(HandleCallback<T, RuntimeException> work) {
        try {
            backing.requireRoom();
            T result = inTransaction(writers, work);
            outage.written();
            backing.committed();
            return result;
        } catch (StoreUnavailable unavailable) {
            throw outage.writing(rootOf(unavailable));
        }
    }

    /** What failed in the middle for want of room is called that, as what is not begun for it is. */
    private StoreUnavailable rootOf(StoreUnavailable met) {
        if (Breakdown.isBusy(met)) {
            return met;
        }
        try {
            backing.requireRoom();
            return met;
        } catch (StoreUnavailable full) {
            return full;
        }
    }

    private <T> T inTransaction(Jdbi jdbi, HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.inTransaction(work);
        } catch (RuntimeException failure) {
            if (Breakdown.isBusy(failure)) {
                throw new StoreUnavailable(
                        "The history is busy, so that this could not be read in time. Try again.", failure);
            }
            String cause = Breakdown.cause(failure, backing::isBreakdown).orElseThrow(() -> failure);
            backing.pool().getHikariPoolMXBean().softEvictConnections();
            throw new StoreUnavailable(
                    "The history in " + backing + " cannot be read or written (" + cause + "). " + backing.remedy(),
                    failure);
        }
    }

    /** Lets the writer finish what it has, then closes the database. */
    @Override
    public void close() {
        Ending.of(writer, () -> {
            backing.close();
            taken.close();
        });
    }
}

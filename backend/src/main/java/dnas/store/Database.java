package dnas.store;

import com.zaxxer.hikari.HikariDataSource;
import dnas.DataDirectory;
import dnas.InvalidInput;
import dnas.run.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The H2 file of a data directory. Reads go through a pool; writes are done one after the other by one thread, which is
 * never interrupted: an interrupt inside JDBC closes H2's file for every thread.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int READERS = 8;
    /** Name of the file in the data directory. */
    public static final String FILE = "dnas.mv.db";

    private final Path data;
    private final DirectoryLock taken;
    private final Room room;
    private final Growth growth;
    private final Outage outage;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "dnas-database-writer"));

    private final Lock reading;
    private final Lock whileNobodyReads;
    /** Long reads, for which no writer waits: while there is one the file is not written anew. */
    private final ReadWriteLock snapshots = new ReentrantReadWriteLock();

    private int commits;

    private Database(Path data, DirectoryLock taken, Room room, Growth growth, HikariDataSource pool) {
        this.data = data;
        this.taken = taken;
        this.room = room;
        this.growth = growth;
        this.pool = pool;
        outage = new Outage(data);
        ReadWriteLock lock = new ReentrantReadWriteLock();
        reading = lock.readLock();
        whileNobodyReads = lock.writeLock();
        jdbi = Jdbi.create(pool).installPlugin(new SqlObjectPlugin());
    }

    /**
     * Opens the database of a data directory, makes it when it is not there, and brings its tables up to date.
     *
     * @throws InvalidInput when the directory cannot be written, its disk is full, or another server has it open
     */
    public static Database open(Path data) {
        return open(data, Growth.USUAL, true);
    }

    /** Opens it with the tables that it has, to be read and nothing else. */
    public static Database openAsItIs(Path data) {
        return open(data, Growth.USUAL, false);
    }

    static Database open(Path data, Growth growth) {
        return open(data, growth, true);
    }

    private static Database open(Path data, Growth growth, boolean upToDate) {
        DataDirectory.requireWritable(data);
        Room room = Room.of(data);
        requireRoom(room, data);
        String url = url(data);
        DirectoryLock taken = DirectoryLock.of(data);
        HikariDataSource pool = new HikariDataSource();
        try {
            knock(url, data);
            pool.setJdbcUrl(url);
            pool.setMaximumPoolSize(READERS);
            pool.setPoolName("dnas");
            if (upToDate) {
                Schema.migrations().dataSource(pool).load().migrate();
            }
            Database database = new Database(data, taken, room, growth, pool);
            database.compactIfDue();
            return database;
        } catch (RuntimeException failure) {
            pool.close();
            taken.close();
            throw failure;
        }
    }

    /**
     * Writes the file of a data directory anew without what was overwritten in it, see {@link Growth}; nobody may use it meanwhile,
     * and it is closed then.
     */
    public static void compact(Path data) {
        try (Connection connection = DriverManager.getConnection(url(data));
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        } catch (SQLException failure) {
            throw new IllegalStateException("The database in " + data + " cannot be compacted.", failure);
        }
    }

    /** Whether a directory holds a history. */
    public static boolean isIn(Path data) {
        return Files.exists(file(data));
    }

    /**
     * Makes the history of an empty directory.
     *
     * @param schema version of the tables that are filled; then they are brought up to date
     */
    public static void make(Path data, String schema, SnapshotWork filling) throws IOException {
        String url = url(data);
        try (Connection connection = DriverManager.getConnection(url)) {
            Schema.migrations()
                    .dataSource(url, null, null)
                    .target(schema)
                    .load()
                    .migrate();
            filling.use(connection);
        } catch (SQLException failure) {
            throw new IOException("The history could not be written: " + failure.getMessage(), failure);
        }
        open(data).close();
        compact(data);
    }

    /** With the default of WRITE_DELAY, a kill loses the commits of the last half second; of REUSE_SPACE, see {@link Growth}. */
    private static String url(Path data) {
        return "jdbc:h2:file:" + data.toAbsolutePath().resolve("dnas")
                + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;REUSE_SPACE=FALSE";
    }

    /** That it cannot be made smaller, as on a disk without room for both, is no reason not to go on. */
    private void compactIfDue() {
        Lock whileThereIsNoSnapshot = snapshots.writeLock();
        if (!whileThereIsNoSnapshot.tryLock()) {
            return;
        }
        try {
            if (growth.isDue(file(data), url(data))) {
                whileNobodyReads.lock();
                try {
                    long before = file(data).toFile().length();
                    compact(data);
                    LOG.info(
                            "{} was written anew: of {} bytes {} were needed.",
                            file(data),
                            before,
                            file(data).toFile().length());
                } finally {
                    // H2 has closed the file, whether it was written anew or not.
                    pool.getHikariPoolMXBean().softEvictConnections();
                    whileNobodyReads.unlock();
                }
            }
        } catch (SQLException | IllegalStateException failure) {
            LOG.warn("The database in {} could not be made smaller: {}", data, failure.getMessage());
        } finally {
            whileThereIsNoSnapshot.unlock();
        }
    }

    private static Path file(Path data) {
        return data.resolve(FILE);
    }

    private static void requireRoom(Room room, Path data) {
        try {
            room.require();
        } catch (StoreUnavailable full) {
            throw new InvalidInput("data", data.toString(), full.getMessage() + " Then start the server again.");
        }
    }

    /** One plain connection first: its error says what is wrong, the pool's only that it timed out. */
    private static void knock(String url, Path data) {
        try (Connection connection = DriverManager.getConnection(url)) {
            if (connection.isReadOnly()) {
                throw new InvalidInput(
                        "data",
                        data.toString(),
                        "The database " + file(data)
                                + " cannot be written; make it writable, or give another directory with --data.");
            }
        } catch (SQLException failure) {
            if (failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw DirectoryLock.inUse(data);
            }
            throw new InvalidInput(
                    "data",
                    data.toString(),
                    "The database in " + data + " cannot be opened: "
                            + String.valueOf(failure.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("unknown error"));
        }
    }

    /**
     * Reads in one transaction.
     *
     * @throws StoreUnavailable when the file cannot be read
     */
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        reading.lock();
        try {
            return inTransaction(work);
        } catch (StoreUnavailable closed) {
            if (Breakdown.isBusy(closed)) {
                throw closed;
            }
            // A write that failed has closed the file; connections that are new open it again.
            return inTransaction(work);
        } finally {
            reading.unlock();
        }
    }

    /**
     * Reads everything as it is at one instant, however long that takes; others go on to read and to write meanwhile.
     *
     * @throws StoreUnavailable when the file cannot be read
     */
    public void snapshot(SnapshotWork work) throws IOException {
        Lock noCompaction = snapshots.readLock();
        noCompaction.lock();
        try (Connection connection = pool.getConnection()) {
            Snapshot.of(connection, work);
        } catch (SQLException failure) {
            throw new StoreUnavailable("The history in " + data + " cannot be read: " + failure.getMessage(), failure);
        } finally {
            noCompaction.unlock();
        }
    }

    /** Version of the tables. */
    public String schema() {
        return Schema.of(pool);
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
            room.require();
            T result = inTransaction(work);
            outage.over();
            if (++commits % growth.commits() == 0) {
                compactIfDue();
            }
            return result;
        } catch (StoreUnavailable unavailable) {
            throw outage.because(unavailable);
        }
    }

    private <T> T inTransaction(HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.inTransaction(work);
        } catch (RuntimeException failure) {
            if (Breakdown.isBusy(failure)) {
                throw new StoreUnavailable(
                        "The history is busy, so that this could not be read in time. Try again.", failure);
            }
            String cause = Breakdown.cause(failure).orElseThrow(() -> failure);
            pool.getHikariPoolMXBean().softEvictConnections();
            throw new StoreUnavailable(
                    "The history in " + data + " cannot be read or written (" + cause
                            + "). See that its disk has room and may be written.",
                    failure);
        }
    }

    /** Lets the writer finish what it has, then closes the file. */
    @Override
    public void close() {
        writer.shutdown();
        boolean interrupted = false;
        while (true) {
            try {
                if (writer.awaitTermination(1, TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException interrupt) {
                interrupted = true;
            }
        }
        pool.close();
        taken.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package dnas.store;

import com.zaxxer.hikari.HikariDataSource;
import dnas.DataDirectory;
import dnas.InvalidInput;
import dnas.run.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.ConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** H2's file in a data directory. No thread may be interrupted in it: that closes the file for every thread. */
final class H2File implements Backing {
    private static final Logger LOG = LoggerFactory.getLogger(H2File.class);
    private static final Set<Integer> BREAKDOWNS = Set.of(
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.DATABASE_IS_READ_ONLY,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.CONNECTION_BROKEN_1);

    /** H2's own level: its REPEATABLE_READ sees each table as it was when that was first read. */
    private static final int SNAPSHOT = 6;

    private final Path data;
    private final Room room;
    private final Growth growth;
    private final HikariDataSource pool;
    private final Lock reading;
    private final Lock whileNobodyReads;
    /** Long reads, for which no writer waits: while there is one the file is not written anew. */
    private final ReadWriteLock snapshots = new ReentrantReadWriteLock();

    private int commits;

    private H2File(Path data, Room room, Growth growth, String url) {
        this.data = data;
        this.room = room;
        this.growth = growth;
        pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(Database.READERS);
        pool.setPoolName("dnas");
        ReadWriteLock lock = new ReentrantReadWriteLock();
        reading = lock.readLock();
        whileNobodyReads = lock.writeLock();
    }

    /**
     * Opens that of a data directory, or makes it.
     *
     * @throws InvalidInput when the disk is full, or the file cannot be opened or written
     */
    static H2File open(Path data, Growth growth) {
        Room room = Room.of(data);
        requireRoom(room, data);
        knock(data);
        H2File file = new H2File(data, room, growth, url(data));
        file.compactIfDue();
        return file;
    }

    /** Makes one that nobody needs before it is filled: what a kill does to it does not matter, so room in it is used again at once. */
    static H2File toFill(Path data) {
        return new H2File(data, Room.of(data), Growth.USUAL, place(data) + ";DB_CLOSE_ON_EXIT=FALSE;RETENTION_TIME=0");
    }

    /** Writes the file of a data directory anew without what was overwritten in it, see {@link Growth}; it is closed then. */
    static void compact(Path data) {
        try (Connection connection = DriverManager.getConnection(url(data));
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
            DataDirectory.makePrivate(file(data));
        } catch (SQLException failure) {
            throw new IllegalStateException("The database in " + data + " cannot be compacted.", failure);
        }
    }

    /** With the default of WRITE_DELAY, a kill loses the commits of the last half second; of REUSE_SPACE, see {@link Growth}. */
    private static String url(Path data) {
        return place(data) + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;REUSE_SPACE=FALSE";
    }

    private static String place(Path data) {
        return "jdbc:h2:file:" + data.toAbsolutePath().resolve("dnas");
    }

    private static Path file(Path data) {
        return data.resolve(Database.FILE);
    }

    private static void requireRoom(Room room, Path data) {
        try {
            room.require();
        } catch (StoreUnavailable full) {
            throw new InvalidInput("data", data.toString(), full.getMessage() + " Then start the server again.");
        }
    }

    /** One plain connection first: its error says what is wrong, the pool's only that it timed out. */
    private static void knock(Path data) {
        try (Connection connection = DriverManager.getConnection(url(data))) {
            if (connection.isReadOnly()) {
                throw new InvalidInput(
                        "data",
                        data.toString(),
                        "The database " + file(data)
                                + " cannot be written; make it writable, or give another directory with --data.");
            }
            DataDirectory.makePrivate(file(data));
        } catch (SQLException failure) {
            if (failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw DirectoryLock.inUse(data);
            }
            throw new InvalidInput(
                    "data",
                    data.toString(),
                    "The database in " + data + " cannot be opened: " + Breakdown.firstLine(failure));
        }
    }

    @Override
    public HikariDataSource pool() {
        return pool;
    }

    @Override
    public ConnectionFactory writer() {
        return pool::getConnection;
    }

    /** It orders so anyway. */
    @Override
    public String bytewise() {
        return "";
    }

    @Override
    public <T> T reading(Supplier<T> work) {
        reading.lock();
        try {
            return work.get();
        } finally {
            reading.unlock();
        }
    }

    @Override
    public void snapshot(SnapshotWork work) throws SQLException, IOException {
        Lock noCompaction = snapshots.readLock();
        noCompaction.lock();
        try (Connection connection = pool.getConnection()) {
            // H2 otherwise holds all rows of an answer before the first is read.
            set(connection, "set lazy_query_execution 1");
            try {
                Snapshot.of(connection, SNAPSHOT, work);
            } finally {
                set(connection, "set lazy_query_execution 0");
            }
        } finally {
            noCompaction.unlock();
        }
    }

    private static void set(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Override
    public void requireRoom() {
        room.require();
    }

    @Override
    public long bytes() {
        return file(data).toFile().length();
    }

    @Override
    public void committed() {
        if (++commits % growth.commits() == 0) {
            compactIfDue();
        }
    }

    /** That it cannot be made smaller, as on a disk without room for both, is no reason not to go on. */
    private void compactIfDue() {
        Lock whileThereIsNoSnapshot = snapshots.writeLock();
        if (!whileThereIsNoSnapshot.tryLock()) {
            return;
        }
        try {
            if (growth.isDue(file(data), url(data))) {
                compact();
            }
        } catch (SQLException | IllegalStateException failure) {
            LOG.warn("The database in {} could not be made smaller: {}", data, failure.getMessage());
        } finally {
            whileThereIsNoSnapshot.unlock();
        }
    }

    private void compact() {
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

    @Override
    public boolean isBreakdown(SQLException failure) {
        return BREAKDOWNS.contains(failure.getErrorCode());
    }

    @Override
    public String remedy() {
        return "See that its disk has room and may be written.";
    }

    @Override
    public String toString() {
        return data.toString();
    }

    @Override
    public void close() {
        pool.close();
    }
}

package dnas.store;

import com.zaxxer.hikari.HikariDataSource;
import dnas.DataDirectory;
import dnas.InvalidInput;
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
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/**
 * The H2 file of a data directory. Reads go through a pool; writes are done one after the other by one thread, which is
 * never interrupted: an interrupt inside JDBC closes H2's file for every thread.
 */
public final class Database implements AutoCloseable {
    private static final int READERS = 8;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "dnas-database-writer"));

    private Database(HikariDataSource pool) {
        this.pool = pool;
        jdbi = Jdbi.create(pool).installPlugin(new SqlObjectPlugin());
    }

    /**
     * Opens the database of a data directory, makes it when it is not there, and brings its tables up to date.
     *
     * @throws InvalidInput when the directory cannot be written or another server has it open
     */
    public static Database open(Path data) {
        DataDirectory.requireWritable(data);
        // WRITE_DELAY=0: with the default, a kill loses the commits of the last half second.
        String url = url(data) + ";WRITE_DELAY=0";
        knock(url, data);
        HikariDataSource pool = new HikariDataSource();
        try {
            pool.setJdbcUrl(url);
            pool.setMaximumPoolSize(READERS);
            pool.setPoolName("dnas");
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:migrations")
                    .load()
                    .migrate();
            return new Database(pool);
        } catch (RuntimeException failure) {
            pool.close();
            throw failure;
        }
    }

    /**
     * Writes the closed file of a data directory anew without what was overwritten in it: after many commits in a short time
     * that is nearly all of it, since H2 uses the room of old versions again only after a while.
     */
    public static void compact(Path data) {
        try (Connection connection = DriverManager.getConnection(url(data));
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        } catch (SQLException failure) {
            throw new IllegalStateException("The database in " + data + " cannot be compacted.", failure);
        }
    }

    private static String url(Path data) {
        return "jdbc:h2:file:" + data.toAbsolutePath().resolve("dnas") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    /** One plain connection first: its error says what is wrong, the pool's only that it timed out. */
    private static void knock(String url, Path data) {
        try {
            DriverManager.getConnection(url).close();
        } catch (SQLException failure) {
            if (failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new InvalidInput(
                        "data",
                        data.toString(),
                        "The data directory " + data
                                + " is in use by another server; stop it or give another one with --data.");
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

    /** Reads in one transaction. */
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        return jdbi.inTransaction(work);
    }

    /** Writes in one transaction on the writer's thread; committed on return. */
    public <T> T write(HandleCallback<T, RuntimeException> work) {
        try {
            return CompletableFuture.supplyAsync(() -> jdbi.inTransaction(work), writer)
                    .join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
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
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

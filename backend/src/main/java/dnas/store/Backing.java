package dnas.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionFactory;

/** What a database is kept in, once it is open: all in which H2's file and PostgreSQL differ, but for their SQL's {@link #bytewise}. */
sealed interface Backing extends AutoCloseable permits H2File, PostgreSql {
    /** Connections that read. */
    HikariDataSource pool();

    /** Where the only thread that writes has its connections from. */
    ConnectionFactory writer();

    /** What makes an order by text one by code points, whatever the language of the database: put behind the text in SQL. */
    String bytewise();

    /** Reads, when it may. */
    <T> T reading(Supplier<T> work);

    /** Reads everything as it is at one instant, however long that takes. */
    void snapshot(SnapshotWork work) throws SQLException, IOException;

    /**
     * Before something is written.
     *
     * @throws dnas.run.StoreUnavailable where it is known that nothing can be
     */
    void requireRoom();

    /** What it takes on its disk, in bytes. */
    long bytes();

    /** Something was committed. */
    void committed();

    /** Whether the database is at fault, and not the statement. */
    boolean isBreakdown(SQLException failure);

    /** What is to be seen to where nothing can be read or written, a sentence. */
    String remedy();

    /** Where it is, as people know it, without secrets. */
    @Override
    String toString();

    @Override
    void close();
}

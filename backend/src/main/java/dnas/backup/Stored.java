package dnas.backup;

import dnas.InvalidInput;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;

/** What of an archive a database is told to keep. */
final class Stored {
    private Stored() {}

    /**
     * Keeps it.
     *
     * @param where it stands in the archive, for a message
     * @throws InvalidInput when a column cannot hold a value
     */
    static <T> T in(Archive archive, String where, Supplier<T> storing) {
        try {
            return storing.get();
        } catch (JdbiException failure) {
            if (isMisfit(failure)) {
                InvalidInput refused = archive.refused(
                        where + " holds a text that is too long, or another value that cannot be stored");
                refused.initCause(failure);
                throw refused;
            }
            throw failure;
        }
    }

    /** Data exceptions (class 22 of SQLSTATE) and violated constraints (23). */
    private static boolean isMisfit(JdbiException failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException refused
                        && refused.getSQLState() != null
                        && (refused.getSQLState().startsWith("22")
                                || refused.getSQLState().startsWith("23")));
    }
}

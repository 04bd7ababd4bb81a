package dnas.store;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;

/** Tells failures of the disk or of the database's file from those of a statement. */
final class Breakdown {
    private static final Set<Integer> CODES = Set.of(
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.DATABASE_IS_READ_ONLY,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.CONNECTION_BROKEN_1);

    private Breakdown() {}

    /** What the system or the database says is wrong, where it is not the statement: "No space left on device". */
    static Optional<String> cause(Throwable failure) {
        return chain(failure)
                .filter(IOException.class::isInstance)
                .findFirst()
                .or(() -> chain(failure).filter(Breakdown::isBreakdown).findFirst())
                .map(cause ->
                        String.valueOf(cause.getMessage()).lines().findFirst().orElse("unknown error"));
    }

    /** Whether no connection came free in time, with which nothing is wrong. */
    static boolean isBusy(Throwable failure) {
        return chain(failure)
                .anyMatch(each -> each instanceof SQLTransientConnectionException && each.getCause() == null);
    }

    private static boolean isBreakdown(Throwable failure) {
        return (failure instanceof SQLTransientConnectionException && failure.getCause() != null)
                || (failure instanceof SQLException refused && CODES.contains(refused.getErrorCode()));
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause);
    }
}

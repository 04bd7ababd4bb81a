package dnas.store;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells failures of the disk or of the database from those of a statement. */
final class Breakdown {
    /** PostgreSQL's codes where there is no connection, or it ends all of them. */
    private static final List<String> DISCONNECTED = List.of("08", "57P");

    private Breakdown() {}

    /**
     * What the system or the database says is wrong, where it is not the statement: "No space left on device".
     *
     * @param isBreakdown whether the database is at fault
     */
    static Optional<String> cause(Throwable failure, Predicate<SQLException> isBreakdown) {
        return chain(failure)
                .filter(each -> each.getMessage() != null && isBreakdown(each, isBreakdown))
                .reduce((effect, cause) -> cause)
                .map(Breakdown::firstLine);
    }

    /** Whether no connection came free in time, with which nothing is wrong. */
    static boolean isBusy(Throwable failure) {
        return chain(failure).anyMatch(each -> isTimeOut(each) && each.getCause() == null);
    }

    /** Whether there was no connection at all. */
    static boolean isBeforeWork(Throwable failure) {
        return chain(failure).anyMatch(Breakdown::isTimeOut);
    }

    /** Whether the database went away, or is not there yet: whoever reads meets that as much as whoever writes. */
    static boolean isDisconnected(Throwable failure) {
        return chain(failure)
                .filter(SQLException.class::isInstance)
                .map(each -> String.valueOf(((SQLException) each).getSQLState()))
                .anyMatch(state -> DISCONNECTED.stream().anyMatch(state::startsWith));
    }

    static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("unknown error");
    }

    private static boolean isBreakdown(Throwable failure, Predicate<SQLException> isBreakdown) {
        return failure instanceof IOException
                || isTimeOut(failure)
                || (failure instanceof SQLException refused && isBreakdown.test(refused));
    }

    /** The pool's own; where it could not connect, its cause says why. */
    private static boolean isTimeOut(Throwable failure) {
        return failure instanceof SQLTransientConnectionException;
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause);
    }
}

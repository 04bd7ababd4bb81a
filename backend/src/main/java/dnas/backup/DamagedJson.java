package dnas.backup;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** What is wrong with JSON that could not be read, for whoever has the file: the library's own words are about its classes. */
final class DamagedJson {
    private DamagedJson() {}

    /** To be put after the name of the file. */
    static String words(JacksonException fault) {
        if (fault instanceof JacksonIOException unreadable) {
            return "cannot be read: " + unreadable.getOriginalMessage();
        }
        if (!(fault instanceof StreamReadException malformed)) {
            String field = field(fault);
            return field.isEmpty() ? "is none of dnas" : "is none of dnas: its " + field + " is missing or cannot be";
        }
        String where = "in line " + malformed.getLocation().getLineNr();
        return isEnd(malformed)
                ? "is cut off " + where
                : "is damaged " + where + " at character "
                        + malformed.getLocation().getColumnNr();
    }

    /** Between two values the library says it in words alone. */
    private static boolean isEnd(StreamReadException malformed) {
        return malformed instanceof UnexpectedEndOfInputException
                || malformed.getOriginalMessage().startsWith("Unexpected end-of-input");
    }

    /** The field that could not be read, as in {@code tables.0.rows}; empty where none is to blame. */
    static String field(JacksonException fault) {
        return fault.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}

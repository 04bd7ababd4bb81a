package dnas.store;

import dnas.Shortened;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, or what befell a run.
 *
 * @param account name of the account; null where nobody had to sign in, or nobody did it
 * @param action in the past tense, as in "launched"
 * @param subject what it was done to, as in "study"
 * @param detail in words; empty where nothing is to be added
 */
public record ActionRow(
        long id,
        Instant happened,
        @Nullable String account,
        String action,
        String subject,
        long subjectId,
        String detail) {
    private static final int LONGEST_DETAIL = 1000;

    /** One that is not stored yet; a detail that is too long is cut. */
    static ActionRow of(
            Instant happened, @Nullable String account, String action, String subject, long id, String detail) {
        String kept = Shortened.to(LONGEST_DETAIL, detail);
        return new ActionRow(0, happened.truncatedTo(ChronoUnit.MILLIS), account, action, subject, id, kept);
    }
}

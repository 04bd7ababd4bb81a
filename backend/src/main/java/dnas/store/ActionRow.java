package dnas.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did.
 *
 * @param account name of the account; null where nobody had to sign in
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
        String detail) {}

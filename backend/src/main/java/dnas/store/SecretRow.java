package dnas.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code secrets}.
 *
 * @param account null of the link with which the first account is made
 * @param name of a token
 * @param role the highest that it lends
 * @param used when it last opened; null before it did
 */
public record SecretRow(
        long id,
        String hash,
        String kind,
        @Nullable Long account,
        String name,
        String role,
        Instant created,
        Instant expires,
        @Nullable Instant used) {}

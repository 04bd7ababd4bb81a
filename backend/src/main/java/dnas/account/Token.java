package dnas.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a program signs in with.
 *
 * @param name what its owner uses it for
 * @param role the highest that it lends; never more than its owner's
 * @param used when it was last used, to five minutes; null before it was
 */
public record Token(
        long id,
        String name,
        Role role,
        Instant created,
        Instant expires,
        @Nullable Instant used) {
    /** A new token with its secret, which is shown this once. */
    public record Issued(Token token, Secret secret) {}
}

package dnas.account;

import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param account id of the account; null where nobody has to sign in
 * @param name of the account; null where nobody has to sign in
 * @param role what it may do by these means
 * @param means how it said who it is
 */
public record Caller(@Nullable Long account, @Nullable String name, Role role, Means means) {
    /** Whoever sits at the machine of a server without accounts. */
    public static final Caller ALONE = new Caller(null, null, Role.ADMIN, Means.NONE);

    /** How a caller says who it is. */
    public enum Means {
        NONE,
        SESSION,
        TOKEN,
        PROXY
    }
}

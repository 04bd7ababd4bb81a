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

    /** A command on the server's machine; no account has such a name. */
    public static final Caller COMMAND = new Caller(null, "bin/dnas", Role.ADMIN, Means.TOKEN);

    /** How a caller says who it is. */
    public enum Means {
        NONE,
        SESSION,
        TOKEN,
        PROXY
    }
}

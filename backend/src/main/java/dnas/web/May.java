package dnas.web;

import dnas.account.Role;
import io.javalin.security.RouteRole;
import org.jspecify.annotations.Nullable;

/** Who may use a route; each route says it where it is installed, and one that does not is closed. */
enum May implements RouteRole {
    /** Whoever can reach the server. */
    ANYBODY(null),
    /** The same, as often as they like and whatever else fails: nobody is looked up first. */
    PROBE(null),
    /** Whoever has an account. */
    SEE(Role.VIEWER),
    /** Those who search. */
    SEARCH(Role.RESEARCHER),
    /** Those who make accounts and backups. */
    ADMINISTER(Role.ADMIN);

    private final @Nullable Role least;

    May(@Nullable Role least) {
        this.least = least;
    }

    /** The least role that may; null where nobody has to say who they are. */
    @Nullable
    Role least() {
        return least;
    }
}

package dnas.account;

import dnas.InvalidInput;
import dnas.run.Conflict;
import dnas.run.UnknownId;
import dnas.store.SecretRow;
import java.time.Duration;
import java.util.List;

/** Makes, lists and ends what programs sign in with. */
public final class Tokens {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_DAYS = 366;

    private final Keys keys;

    Tokens(Keys keys) {
        this.keys = keys;
    }

    /**
     * Makes a token.
     *
     * @throws InvalidInput when it would lend more than its owner has, or last longer than a year
     */
    public Token.Issued issue(Caller owner, String name, Role role, int days) {
        String chosen = name.strip();
        if (chosen.isEmpty() || chosen.length() > LONGEST_NAME) {
            throw new InvalidInput(
                    "name",
                    name,
                    "A token has a name of 1 to " + LONGEST_NAME + " characters that says what it is for.");
        }
        if (!owner.role().includes(role)) {
            throw new InvalidInput(
                    "role",
                    role.label(),
                    "You are " + owner.role().label() + "; a token of yours cannot be " + role.label() + ".");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidInput("days", days, "A token lasts 1 to " + MOST_DAYS + " days, not " + days + ".");
        }
        Keys.Made made = keys.make(idOf(owner), chosen, role, Duration.ofDays(days));
        return new Token.Issued(token(made.row()), made.secret());
    }

    private static long idOf(Caller caller) {
        Long id = caller.account();
        if (id == null) {
            throw new Conflict(
                    "Nobody has to sign in to this server, so that it has no tokens; start it with --accounts.");
        }
        return id;
    }

    /** Those of the caller's account, oldest first. */
    public List<Token> of(Caller owner) {
        return owner.account() == null
                ? List.of()
                : keys.of(idOf(owner)).stream().map(Tokens::token).toList();
    }

    /**
     * Ends a token of the caller's account.
     *
     * @return what it was
     * @throws UnknownId when it has none of this id
     */
    public Token revoke(Caller owner, long id) {
        return of(owner).stream()
                .filter(token -> token.id() == id && keys.forget(id, idOf(owner)))
                .findFirst()
                .orElseThrow(() -> new UnknownId("token", id));
    }

    private static Token token(SecretRow row) {
        return new Token(row.id(), row.name(), Role.named(row.role()), row.created(), row.expires(), row.used());
    }
}

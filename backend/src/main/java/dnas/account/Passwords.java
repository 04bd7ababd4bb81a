package dnas.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dnas.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Passwords as they are kept: Argon2id (RFC 9106) with the parameters that OWASP recommends. */
final class Passwords {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    private static final int KIBIBYTES = 19_456;
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    /** What a password is held against where there is no account, so that the answer takes as long. */
    private static final String NOBODYS = hash("the password of nobody");

    private Passwords() {}

    /**
     * Refuses what is too easily guessed.
     *
     * @throws InvalidInput which does not name the value
     */
    static void require(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new InvalidInput(
                    "password",
                    null,
                    "A password has " + SHORTEST + " to " + LONGEST + " characters; a sentence is easy to remember.");
        }
    }

    static String hash(String password) {
        return Password.hash(password)
                .addRandomSalt(SALT_BYTES)
                .with(Argon2Function.getInstance(KIBIBYTES, ITERATIONS, LANES, HASH_BYTES, Argon2.ID))
                .getResult();
    }

    /**
     * Whether it is the password.
     *
     * @param hash null where there is no account, or it has no password yet
     */
    static boolean matches(String password, @Nullable String hash) {
        String kept = hash == null ? NOBODYS : hash;
        boolean same = password.length() <= LONGEST
                && Password.check(password, kept).with(Argon2Function.getInstanceFromHash(kept));
        return same && hash != null;
    }
}

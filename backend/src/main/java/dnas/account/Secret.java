package dnas.account;

import dnas.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * 256 random bits that open a door. Shown once; what is kept is their SHA-256, which suffices for secrets that nobody chose.
 *
 * @param value as it is shown
 */
public record Secret(String value) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one, with a word before it by which it is recognized where it does not belong. */
    public static Secret random(String prefix) {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Whether it is another; how long that takes tells nothing. */
    public boolean is(String other) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** What is kept of it. */
    String hash() {
        return Sha256.of(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Not itself, so that it ends in no log. */
    @Override
    public String toString() {
        return "Secret";
    }
}

package dnas.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final String PASSWORD = "correct horse battery";

    @Test
    void aPasswordIsKeptAsArgon2idWithItsOwnSalt() {
        String hash = Passwords.hash(PASSWORD);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
        assertThat(Passwords.hash(PASSWORD)).isNotEqualTo(hash);
        assertThat(Passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(Passwords.matches(PASSWORD + " ", hash)).isFalse();
    }

    @Test
    void nobodysPasswordMatchesNothing() {
        assertThat(Passwords.matches("the password of nobody", null)).isFalse();
    }
}

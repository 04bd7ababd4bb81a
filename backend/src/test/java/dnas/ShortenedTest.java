package dnas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortenedTest {
    @Test
    void whatFitsIsLeftAndWhatDoesNotIsCutBetweenCharacters() {
        assertThat(Shortened.to(4, "abcd")).isEqualTo("abcd");
        assertThat(Shortened.to(4, "abcde")).isEqualTo("abc…");
        assertThat(Shortened.to(4, "ab\uD83D\uDE00de")).isEqualTo("ab…");
        assertThat(Shortened.to(5, "ab\uD83D\uDE00de")).isEqualTo("ab\uD83D\uDE00…");
    }
}

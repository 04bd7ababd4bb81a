package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dnas.InvalidInput;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTest {
    private static PostgresAddress parse(String url) {
        return PostgresAddress.parse(url, Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dnas",
                "jdbc:h2:mem:dnas",
                "postgresql://host/dnas",
                "jdbc:mysql://host/dnas?password=hunter2",
                "jdbc:postgresql://host:port/dnas?password=hunter2",
                "jdbc:postgresql://host:70000/dnas",
                "jdbc:postgresql://ada:hunter2@host/dnas",
                "jdbc:postgresql://ada:hunter2@host/dnas?password=hunter2"
            })
    void whatIsNoAddressIsRefusedWithoutItsPassword(String url) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> parse(url))
                .withMessageStartingWith("--database (")
                .satisfies(refusal -> {
                    assertThat(refusal.getMessage()).doesNotContain("hunter2");
                    assertThat(String.valueOf(refusal.value())).doesNotContain("hunter2");
                });
    }

    @Test
    void anAddressIsShownWithoutItsParameters() {
        assertThat(parse("jdbc:postgresql://db.example:5433/dnas?user=ada&password=hunter2&sslmode=require"))
                .hasToString("jdbc:postgresql://db.example:5433/dnas");
        assertThat(parse("jdbc:postgresql://one,two:5433/dnas"))
                .hasToString("jdbc:postgresql://one:5432,two:5433/dnas");
        assertThat(parse("jdbc:postgresql://host/dnas&password=hunter2").toString())
                .doesNotContain("hunter2");
    }

    @Test
    void theAddressGoesBeforeTheEnvironment() {
        Map<String, String> environment = Map.of(PostgresAddress.USER, "bob", PostgresAddress.PASSWORD, "of bob");

        assertThat(PostgresAddress.parse("jdbc:postgresql://host/dnas?user=ada&password=of+ada", environment)
                        .source())
                .hasFieldOrPropertyWithValue("user", "ada")
                .hasFieldOrPropertyWithValue("password", "of ada");
        assertThat(PostgresAddress.parse("jdbc:postgresql://host/dnas", environment)
                        .source())
                .hasFieldOrPropertyWithValue("user", "bob")
                .hasFieldOrPropertyWithValue("password", "of bob");
    }

    @Test
    void anOldPostgreSqlIsRefusedByItsVersion() {
        PostgresAddress address = parse("jdbc:postgresql://host/dnas");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new PostgresFacts(14, "14.22", "UTF8", true, true, false).require(address))
                .withMessage(
                        "The database jdbc:postgresql://host:5432/dnas is of PostgreSQL 14.22, and 15 or later is needed; update it.");
        assertThatNoException()
                .isThrownBy(() -> new PostgresFacts(15, "15.0", "UTF8", true, true, false).require(address));
    }
}

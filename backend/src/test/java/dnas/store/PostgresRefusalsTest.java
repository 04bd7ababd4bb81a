package dnas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dnas.InvalidInput;
import dnas.PostgresServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a database of PostgreSQL cannot be used, as it is said to whoever starts a server. */
class PostgresRefusalsTest {
    private final PostgresServer postgres = PostgresServer.shared();

    @TempDir
    Path data;

    private ThrowableAssertAlternative<InvalidInput> refusal(String url) {
        return assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Database.open(data, PostgresAddress.parse(url, Map.of()))
                        .close())
                .satisfies(refusal -> {
                    assertThat(refusal.getMessage()).startsWith("The database jdbc:postgresql://127.0.0.1:");
                    assertThat(refusal.getMessage()).doesNotContain("secret");
                });
    }

    @Test
    void aHostThatDoesNotAnswer() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        refusal("jdbc:postgresql://127.0.0.1:" + port + "/dnas?user=dnas&password=secret")
                .withMessageContaining("refused")
                .withMessageEndingWith("See that PostgreSQL runs and listens there.");
    }

    @Test
    void aWrongPasswordOrNone() {
        String url = postgres.urlWithoutPassword(postgres.create());

        refusal(url + "&password=secret1")
                .withMessageContaining("password authentication failed for user \"dnas\"")
                .withMessageContaining(PostgresAddress.PASSWORD);
        refusal(url).withMessageContaining("no password was provided").withMessageContaining(PostgresAddress.PASSWORD);
    }

    @Test
    void aDatabaseThatIsNotThere() {
        refusal(postgres.url("nothing"))
                .withMessageContaining("database \"nothing\" does not exist")
                .withMessageContaining("create database nothing");
    }

    @Test
    void aDatabaseThatKnowsAsciiAlone() {
        refusal(postgres.url(postgres.create("template0 encoding 'UTF8' locale 'C'")))
                .withMessageContaining("cannot keep every text (encoding UTF8, ASCII letters alone)")
                .withMessageContaining("locale 'C.UTF-8'");
        refusal(postgres.url(postgres.create("template0 encoding 'SQL_ASCII' locale 'C'")))
                .withMessageContaining("encoding SQL_ASCII");
    }

    @Test
    void aDatabaseOfSomebodyElse() {
        String database = postgres.create();
        postgres.run("alter database " + database + " owner to postgres");

        refusal(postgres.url(database)).withMessageContaining("lets its user make no tables");
    }

    @Test
    void aDatabaseThatMayOnlyBeRead() {
        String database = postgres.create();
        postgres.run("alter database " + database + " set default_transaction_read_only = on");

        refusal(postgres.url(database)).withMessageContaining("cannot be written");
    }

    @Test
    void aDatabaseThatAnotherServerHas(@TempDir Path other) {
        String url = postgres.url(postgres.create());
        try (Database first = Database.open(other, PostgresAddress.parse(url, Map.of()))) {
            refusal(url).withMessageContaining("is in use by another server");
            assertThat(new ViewShelf(first).save("still", "/").id()).isPositive();
        }
        Database.open(data, PostgresAddress.parse(url, Map.of())).close();
    }
}

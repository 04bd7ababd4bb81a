package dnas.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The command with its history in a real PostgreSQL in place of the data directory. */
class PostgresIT {
    private static final int QUERIES = 12;

    @Test
    void aServerKeepsItsRunsThereAndHasThemAgainWhenItIsStartedAnew() throws SQLException {
        PostgresServer postgres = PostgresServer.shared();
        String database = postgres.url(postgres.create());
        Path data = Installation.freshData("postgres");
        try (DashboardServer server = DashboardServer.on(data, "--database", database, "--workers", "1")) {
            long study = server.api().launch(QUERIES, List.of(1), "random");
            server.api().awaitFinished(study, Duration.ofMinutes(3));
            JsonNode finished = server.api().runOf(study);
            assertThat(finished.get("trace").size()).isEqualTo(QUERIES);
            assertThat(evaluations(database)).isEqualTo(QUERIES);
            assertThat(data.resolve("dnas.mv.db")).doesNotExist();
            assertThat(server.written())
                    .contains("history in jdbc:postgresql://127.0.0.1:")
                    .doesNotContain("password=");

            assertThat(server.stop()).as("as a process that SIGTERM has ended").isEqualTo(143);
            server.start();
            assertThat(server.api().runOf(study)).isEqualTo(finished);
            long next = server.api().launch(QUERIES, List.of(2), "random");
            server.api().awaitFinished(next, Duration.ofMinutes(3));
            assertThat(evaluations(database)).isEqualTo(2 * QUERIES);
        }
    }

    private static int evaluations(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from evaluations")) {
            count.next();
            return count.getInt(1);
        }
    }
}

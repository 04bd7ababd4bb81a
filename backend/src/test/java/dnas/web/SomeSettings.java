package dnas.web;

import dnas.backup.BackupSchedule;
import dnas.run.FakeSearch;
import dnas.run.Workers;
import dnas.store.PostgresAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings of servers under test: as a user has them who gives none, on a port that is free, but for what a test changes. */
public final class SomeSettings {
    private final Path data;
    private String host = "127.0.0.1";
    private int port;
    private @Nullable PostgresAddress database;
    private int workers = 1;
    private List<String> workerCommand = FakeSearch.command();
    private SignIn signIn = SignIn.USUAL;
    private @Nullable BackupSchedule backups;
    private int mostRunsEach = ServerSettings.ANY_NUMBER;

    private SomeSettings(Path data) {
        this.data = data;
    }

    public static SomeSettings on(Path data) {
        return new SomeSettings(data);
    }

    SomeSettings at(String address, int where) {
        host = address;
        port = where;
        return this;
    }

    SomeSettings database(@Nullable PostgresAddress address) {
        database = address;
        return this;
    }

    SomeSettings workers(int number) {
        workers = number;
        return this;
    }

    /** Whose workers never start. */
    public SomeSettings withoutSearches() {
        workerCommand = List.of("true");
        return this;
    }

    public SomeSettings signIn(SignIn way) {
        signIn = way;
        return this;
    }

    SomeSettings backups(BackupSchedule schedule) {
        backups = schedule;
        return this;
    }

    SomeSettings mostRunsEach(int most) {
        mostRunsEach = most;
        return this;
    }

    public ServerSettings build() {
        return new ServerSettings(
                host,
                port,
                data,
                database,
                workers,
                workerCommand,
                Workers.PATIENCE,
                mostRunsEach,
                Duration.ofDays(30),
                "test",
                signIn,
                backups);
    }
}

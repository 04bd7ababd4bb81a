package dnas.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.store.Database;
import dnas.store.FirstRelease;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduledBackupsTest {
    @TempDir
    Path directory;

    private Path data;
    private Path folder;
    private Database database;
    private ScheduledBackups backups;
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    @BeforeEach
    void open() throws Exception {
        data = Files.createDirectory(directory.resolve("data"));
        folder = directory.resolve("backups");
        FirstRelease.make(data, "1");
        database = Database.open(data);
        backups = started();
    }

    private ScheduledBackups started() {
        return new ScheduledBackups(database, data, new BackupSchedule(folder, Duration.ofHours(24), 2), () -> now);
    }

    @AfterEach
    void close() {
        backups.close();
        database.close();
    }

    private List<String> names() throws Exception {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private void lookAfter(Duration time) {
        now = now.plus(time);
        backups.makeIfDue();
    }

    @Test
    void oneIsMadeOnceTheLastIsOldEnoughAlsoAfterARestart() throws Exception {
        lookAfter(Duration.ZERO);
        assertThat(names()).containsExactly("dnas-20260301T100000Z.zip");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("dnas-20260301T100000Z.zip"))))
                .isEqualTo("rw-------");
        lookAfter(Duration.ofHours(23));
        backups.close();
        backups = started();
        backups.makeIfDue();
        assertThat(names()).hasSize(1);

        lookAfter(Duration.ofHours(1));
        assertThat(names()).containsExactly("dnas-20260301T100000Z.zip", "dnas-20260302T100000Z.zip");
        assertThat(backups.status().failure()).isNull();
        assertThat(backups.status().backups())
                .extracting(BackupFolder.Kept::made)
                .containsExactly(now, now.minus(Duration.ofHours(24)));
        Restore.run(folder.resolve("dnas-20260302T100000Z.zip"), directory.resolve("restored"), null, false);
        try (Database restored = Database.open(directory.resolve("restored"))) {
            FirstRelease.check(restored, "1");
        }
    }

    @Test
    void theOldestGoAndWhatIsNotTheirsStays() throws Exception {
        Files.createDirectories(folder);
        for (String other : List.of("notes.txt", "dnas-20200101T000000Z.zip.bak", "dnas-2020.zip", "my-dnas.zip")) {
            Files.createFile(folder.resolve(other));
        }
        Files.createFile(folder.resolve("dnas-20260228T100000Z.zip.part"));
        for (int day = 0; day < 4; day++) {
            lookAfter(Duration.ofHours(24));
        }
        assertThat(names())
                .containsExactly(
                        "dnas-2020.zip",
                        "dnas-20200101T000000Z.zip.bak",
                        "dnas-20260304T100000Z.zip",
                        "dnas-20260305T100000Z.zip",
                        "my-dnas.zip",
                        "notes.txt");
    }

    @Test
    void aFailureIsToldAndTriedAgain() throws Exception {
        Files.createFile(folder);

        lookAfter(Duration.ZERO);
        ScheduledBackups.Failure failure = backups.status().failure();
        assertThat(failure.reason()).isEqualTo("It could not be written: File exists.");
        assertThat(failure.when()).isEqualTo(now);
        Files.delete(folder);
        lookAfter(Duration.ofMinutes(1));
        assertThat(folder).doesNotExist();

        lookAfter(Duration.ofMinutes(10));
        assertThat(names()).hasSize(1);
        assertThat(backups.status().failure()).isNull();
    }

    @Test
    void aClockThatWasInTheFutureHoldsNothingUp() throws Exception {
        lookAfter(Duration.ofDays(3650));
        lookAfter(Duration.ofDays(-3650));
        assertThat(names()).containsExactly("dnas-20260301T100000Z.zip", "dnas-20360227T100000Z.zip");
    }
}

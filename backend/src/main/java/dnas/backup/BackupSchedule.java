package dnas.backup;

import dnas.InvalidInput;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Backups that a server makes by itself.
 *
 * @param directory that they are written to
 * @param every so much time one is made
 * @param keep the newest so many; older ones are deleted
 */
public record BackupSchedule(Path directory, Duration every, int keep) {
    public BackupSchedule {
        if (every.compareTo(Duration.ofHours(1)) < 0) {
            throw new InvalidInput(
                    "backup-every",
                    every.toHours(),
                    "--backup-every (" + every.toHours() + ") must be 1 (hour) or more.");
        }
        if (keep < 1) {
            throw new InvalidInput("backup-keep", keep, "--backup-keep (" + keep + ") must be 1 or more.");
        }
    }
}

package dnas.cli;

import dnas.InvalidInput;
import dnas.backup.Archive;
import dnas.backup.StudyImport;
import dnas.run.Catalogue;
import dnas.run.Conflict;
import dnas.store.ActionLog;
import dnas.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Takes in studies without a server. */
final class StudiesFile {
    private StudiesFile() {}

    /** One line for each study. */
    static List<String> take(Database database, Catalogue catalogue, Path file, boolean again) {
        try (Archive archive = Archive.studies(file, String.valueOf(file.getFileName()), Long.MAX_VALUE)) {
            ActionLog log = new ActionLog(database);
            return StudyImport.run(database, archive, catalogue, again).stream()
                    .map(study -> {
                        log.note(null, "imported", "study", study.id(), study.name() + ": " + study.origin());
                        return line(study.id(), study.name(), study.runs(), study.origin());
                    })
                    .toList();
        } catch (Conflict here) {
            throw new InvalidInput("file", file.toString(), here.getMessage() + " (--again)");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String line(long id, String name, int runs, String origin) {
        return "Study " + id + ": " + name + " (" + runs + (runs == 1 ? " run; " : " runs; ") + origin + ")";
    }
}

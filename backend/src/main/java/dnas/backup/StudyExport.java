package dnas.backup;

import dnas.InvalidInput;
import dnas.run.UnknownId;
import dnas.store.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Some studies with their runs and evaluations, for another installation. */
public final class StudyExport {
    /** So many can be exported at once. */
    public static final int MOST = 1000;

    private StudyExport() {}

    /**
     * Refuses what cannot be exported.
     *
     * @throws InvalidInput when none or too many are asked for
     */
    public static void requireSome(List<Long> studies) {
        if (studies.isEmpty() || studies.size() > MOST) {
            throw new InvalidInput(
                    "study", studies.size(), "study must name 1 to " + MOST + " studies, as in study=3,4.");
        }
    }

    /**
     * Writes them as they are at one instant, without runs that are deleted.
     *
     * @param account of whoever asked for it; null where nobody had to sign in
     * @throws UnknownId when there is no such study
     */
    public static void write(Database database, List<Long> studies, @Nullable String account, OutputStream out)
            throws IOException {
        requireSome(studies);
        String ids = studies.stream().distinct().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        Map<String, String> conditions = Map.of(
                "studies", "id in " + ids,
                "runs", "deleted is null and study in " + ids,
                "evaluations", "run in (select id from runs where deleted is null and study in " + ids + ")");
        Manifest about = Backup.about(database, Manifest.Kind.STUDIES, account);
        try (ArchiveWriter archive = new ArchiveWriter(out)) {
            database.snapshot(connection -> {
                requireAll(connection, studies);
                for (Table table : Table.all(connection)) {
                    String condition = conditions.get(table.name());
                    if (condition != null) {
                        archive.table(connection, table, condition);
                    }
                }
            });
            archive.manifest(about);
        }
    }

    private static void requireAll(Connection connection, List<Long> studies) throws SQLException {
        try (var one = connection.prepareStatement(
                "select 1 from runs where study = ? and deleted is null fetch first 1 rows only")) {
            for (long id : studies) {
                one.setLong(1, id);
                try (var found = one.executeQuery()) {
                    if (!found.next()) {
                        throw new UnknownId("study", id);
                    }
                }
            }
        }
    }
}

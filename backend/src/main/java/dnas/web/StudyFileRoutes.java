package dnas.web;

import dnas.InvalidInput;
import dnas.backup.Archive;
import dnas.backup.StudyExport;
import dnas.backup.StudyImport;
import dnas.backup.StudyImport.Imported;
import dnas.run.Catalogue;
import dnas.store.Database;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/** Sends studies as a file, and takes in those of another server. */
record StudyFileRoutes(Database database, Catalogue catalogue, Sending sending, ActionNotes notes) {
    private static final long MEBIBYTE = 1 << 20;
    private static final long MOST_SENT = 64 * MEBIBYTE;
    private static final long MOST_UNPACKED = 1024 * MEBIBYTE;

    /**
     * A study that was taken in.
     *
     * @param knownSpace whether its space is one of this server's
     * @param origin where it comes from, in words
     */
    record ImportedView(long id, String name, String space, boolean knownSpace, int runs, String origin) {}

    void install(RoutesConfig routes) {
        routes.get("/api/v1/studies/export", this::send, May.SEE);
        routes.post("/api/v1/studies/import", this::take, May.SEARCH);
    }

    private void send(Context context) {
        List<Long> studies =
                RunSelection.ids(context, "study").stream().distinct().toList();
        StudyExport.requireSome(studies);
        String name = studies.size() == 1 ? "dnas-study-" + studies.get(0) + ".zip" : "dnas-studies.zip";
        sending.answer(
                context,
                name,
                out -> StudyExport.write(
                        database, studies, Access.caller(context).name(), out));
        studies.forEach(study -> notes.note(context, "exported", ActionNotes.STUDY, study, ""));
    }

    private void take(Context context) {
        boolean again = again(context);
        List<Imported> imported = sending.take(context, MOST_SENT, file -> {
            try (Archive archive = Archive.studies(file, "The file", MOST_UNPACKED)) {
                return StudyImport.run(database, archive, catalogue, again);
            }
        });
        imported.forEach(study ->
                notes.note(context, "imported", ActionNotes.STUDY, study.id(), study.name() + ": " + study.origin()));
        context.status(HttpStatus.CREATED)
                .json(imported.stream()
                        .map(study -> new ImportedView(
                                study.id(),
                                study.name(),
                                study.space(),
                                catalogue.find(study.space()).isPresent(),
                                study.runs(),
                                study.origin()))
                        .toList());
    }

    private static boolean again(Context context) {
        String text = RunSelection.text(context, "again");
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw new InvalidInput("again", text, "again (" + text + ") must be true or false.");
        }
        return "true".equals(text);
    }
}

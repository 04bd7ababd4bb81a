package dnas.backup;

import dnas.InvalidInput;
import dnas.run.Catalogue;
import dnas.run.Conflict;
import dnas.run.Controllers;
import dnas.run.NewStudy;
import dnas.run.Run;
import dnas.run.RunState;
import dnas.run.Study;
import dnas.search.SearchSpec;
import dnas.store.Database;
import dnas.store.ImportedStudies;
import dnas.store.RunRow;
import dnas.store.StudyRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes in studies that another installation exported, all of them or none: with new ids, and all else as it was. Whatever
 * this installation could not show is refused; a space that it does not know it can.
 */
public final class StudyImport {
    private static final int MOST_RUNS = 100_000;
    private static final String UNFINISHED = "It had not ended when it was exported.";

    private final Archive archive;
    private final Controllers controllers;
    private final Map<Long, Original> studies = new LinkedHashMap<>();

    /**
     * A study that was taken in.
     *
     * @param origin where it comes from, in words
     */
    public record Imported(long id, String name, String space, int runs, String origin) {}

    /** A study of the archive. */
    private static final class Original {
        private final StudyRow row;
        private final String where;
        private final Set<SearchSpec> specs;
        private long newId;
        private int runs;

        private Original(StudyRow row, String where, NewStudy plan) {
            this.row = row;
            this.where = where;
            specs = Set.copyOf(plan.specs());
        }
    }

    private StudyImport(Archive archive, Catalogue catalogue) {
        this.archive = archive;
        controllers = new Controllers(catalogue);
    }

    /**
     * Takes in all studies of an archive.
     *
     * @param again whether studies may be taken in that are here already
     * @throws InvalidInput when the archive holds what no server could have exported
     * @throws Conflict when a study is here already
     */
    public static List<Imported> run(Database database, Archive archive, Catalogue catalogue, boolean again) {
        StudyImport running = new StudyImport(archive, catalogue);
        try {
            running.readStudies();
            return database.write(handle -> running.run(new ImportedStudies(handle), again));
        } catch (IOException | UncheckedIOException damaged) {
            throw archive.refused("it cannot be read: " + damaged.getMessage());
        }
    }

    private void readStudies() throws IOException {
        try (TypedRows<StudyRow> rows = new TypedRows<>(archive, "studies", StudyRow.class)) {
            for (List<@Nullable Object> values = rows.values(); values != null; values = rows.values()) {
                StudyRow row = rows.typed(values, Map.of());
                Study study = read(rows.where(), "study", row::toStudy);
                NewStudy plan = study.plan();
                if (studies.size() >= StudyExport.MOST
                        || plan.countRuns() > NewStudy.MOST_RUNS
                        || plan.queries() < 1
                        || plan.name().isBlank()) {
                    throw archive.refused(rows.where() + " is no study that can be launched, or one too many");
                }
                read(rows.where(), "study", () -> controllers.neededBy(study));
                studies.put(row.id(), new Original(row, rows.where(), plan));
            }
        }
    }

    /** What is made of a row, whose every fault is that of the archive. */
    private <T> T read(String where, String what, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidInput | IllegalArgumentException | IndexOutOfBoundsException | DateTimeException fault) {
            String why =
                    fault instanceof InvalidInput ours ? " (" + ours.sentence().replaceFirst("\\.$", "") + ")" : "";
            InvalidInput refused = archive.refused(where + " is no " + what + " of dnas" + why);
            refused.initCause(fault);
            throw refused;
        }
    }

    private List<Imported> run(ImportedStudies store, boolean again) {
        for (Original original : studies.values()) {
            Optional<StudyRow> same = again ? Optional.empty() : store.same(original.row);
            if (same.isPresent()) {
                throw new Conflict(
                        "The study “" + original.row.name() + "” is here already, as study "
                                + same.get().id()
                                + "; nothing was imported. Ask for it again (--again, or again=true of the API) to have it twice.");
            }
        }
        try {
            for (Original original : studies.values()) {
                original.newId = Stored.in(archive, original.where, () -> store.add(original.row));
            }
            Map<Long, Traces.Expected> runs = addRuns(store);
            new Traces(archive, store, runs).add();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return studies.values().stream().map(this::imported).toList();
    }

    private Map<Long, Traces.Expected> addRuns(ImportedStudies store) throws IOException {
        Map<Long, Traces.Expected> expected = new LinkedHashMap<>();
        try (TypedRows<RunRow> rows = new TypedRows<>(archive, "runs", RunRow.class)) {
            int study = rows.column("study");
            for (List<@Nullable Object> values = rows.values(); values != null; values = rows.values()) {
                Original original = studies.get(values.get(study));
                if (original == null || expected.size() >= MOST_RUNS) {
                    throw archive.refused(rows.where() + " is of no study that is in it, or one too many");
                }
                RunRow row = rows.typed(values, shared(original.row));
                Run run = read(rows.where(), "run", row::toRun);
                if (!original.specs.contains(run.spec()) || run.tally().queried() > row.queries()) {
                    throw archive.refused(rows.where() + " is not one that its study launches");
                }
                long id = Stored.in(archive, rows.where(), () -> store.add(ended(run), original.newId));
                original.runs++;
                if (expected.put(row.id(), new Traces.Expected(id, run.tally().queried())) != null) {
                    throw archive.refused(rows.where() + " has the id of another run");
                }
            }
        }
        return expected;
    }

    /** What a run has of its study. */
    private static Map<String, Object> shared(StudyRow study) {
        return Map.of(
                "study_name", study.name(),
                "space", study.space(),
                "signal", study.signal(),
                "queries", study.queries(),
                "measure_limits", study.measureLimits(),
                "controller_seed", study.controllerSeed());
    }

    private Run ended(Run run) {
        return run.state().ended()
                ? run
                : run.ended(RunState.CANCELLED, UNFINISHED, archive.manifest().written());
    }

    private Imported imported(Original original) {
        Manifest about = archive.manifest();
        String by = about.account() == null ? "" : " by " + about.account();
        return new Imported(
                original.newId,
                original.row.name(),
                original.row.space(),
                original.runs,
                "study " + original.row.id() + " of another server, exported" + by + " at "
                        + about.written().truncatedTo(ChronoUnit.SECONDS) + " with dnas " + about.program());
    }
}

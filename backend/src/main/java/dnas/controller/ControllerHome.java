package dnas.controller;

import dnas.InvalidInput;
import dnas.space.Architecture;
import dnas.space.FloatRows;
import dnas.space.ListedSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * The directory of one controller: weights, report and the codes of all architectures. It appears only when all of it is
 * written, so what is there is whole.
 */
final class ControllerHome {
    private static final String WEIGHTS = "weights.bin";
    private static final String CODES = "codes.f32";
    /** First characters of a directory that is not whole yet. */
    private static final String TEMPORARY = ".new-";

    private final Path directory;

    ControllerHome(Path directory) {
        this.directory = directory;
    }

    /** Whether a directory among those of controllers may be one's home. */
    static boolean isWhole(Path directory) {
        return !String.valueOf(directory.getFileName()).startsWith(TEMPORARY)
                && Files.exists(directory.resolve(ReportFile.NAME));
    }

    boolean isWhole() {
        return isWhole(directory);
    }

    /**
     * What the report says; empty when there is none.
     *
     * @throws InvalidInput when it is damaged
     */
    Optional<ReportFile.Contents> report() {
        Path report = directory.resolve(ReportFile.NAME);
        if (!Files.exists(report)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ReportFile.read(report));
        } catch (JacksonException damaged) {
            InvalidInput invalid = new InvalidInput(
                    "controller",
                    String.valueOf(directory.getFileName()),
                    report + " is damaged. Delete the folder " + directory + "; the controller will be trained anew.");
            invalid.initCause(damaged);
            throw invalid;
        }
    }

    WeightsFile.Contents weights() throws IOException {
        return WeightsFile.read(directory.resolve(WEIGHTS));
    }

    /** Changes whenever it is trained anew. */
    FileTime trainedAt() throws IOException {
        return Files.getLastModifiedTime(directory.resolve(WEIGHTS));
    }

    /** The codes [N][D] of all architectures. */
    FloatRows codes(int architectures, int axes) {
        return FloatRows.map(directory.resolve(CODES), architectures, axes);
    }

    /** Replaces the report and nothing else. */
    void write(StoredController stored) throws IOException {
        ReportFile.write(directory, stored);
    }

    /** Writes everything; what was there is replaced. */
    <A extends Architecture> void write(ListedSpace<A> space, Controller<A> controller, StoredController stored)
            throws IOException {
        Path temporary = emptied(directory.resolveSibling(TEMPORARY + stored.id()));
        WeightsFile.write(temporary.resolve(WEIGHTS), controller.concepts(), controller.weights());
        ReportFile.write(temporary, stored);
        FloatRows.write(
                temporary.resolve(CODES),
                space.size(),
                (from, to) -> controller.encode(
                        IntStream.range(from, to).mapToObj(space::get).toList()));
        if (Files.exists(directory)) {
            delete();
        }
        Files.move(temporary, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes it; its report first, so that half of it is none. */
    void delete() throws IOException {
        Files.deleteIfExists(directory.resolve(ReportFile.NAME));
        emptied(directory);
        Files.delete(directory);
    }

    /** An empty directory; what a training that was killed left in it is deleted. */
    private static Path emptied(Path temporary) throws IOException {
        Files.createDirectories(temporary);
        try (Stream<Path> leftovers = Files.list(temporary)) {
            for (Path leftover : leftovers.toList()) {
                Files.delete(leftover);
            }
        }
        return temporary;
    }
}

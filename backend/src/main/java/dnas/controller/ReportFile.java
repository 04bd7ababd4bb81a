package dnas.controller;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The {@code report.json} of a trained controller: what it was trained by, and what was measured on it. */
final class ReportFile {
    static final String NAME = "report.json";

    /** Of what is measured; whoever changes {@link ControllerReport}, or what its figures mean, counts on. */
    private static final int VERSION = 3;
    /** Of files that do not tell. */
    private static final int FIRST_VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReportFile() {}

    /** What a file says. */
    sealed interface Contents {
        /** What the controller was trained with. */
        Making training();

        /** The report of this version. */
        record Current(StoredController stored) implements Contents {
            @Override
            public Making training() {
                return stored.report().training();
            }
        }

        /**
         * A report of another version: the controller is to be measured again.
         *
         * @param training what it was trained with
         */
        record Outdated(Making training) implements Contents {}
    }

    private record Written(int version, ControllerSpec spec, ControllerReport report) {}

    /**
     * Reads a file.
     *
     * @throws JacksonException when it is damaged
     */
    static Contents read(Path file) {
        JsonNode root = JSON.readTree(file.toFile());
        JsonNode report = root.required("report");
        if (root.path("version").asInt(FIRST_VERSION) != VERSION) {
            return new Contents.Outdated(training(report));
        }
        return new Contents.Current(new StoredController(
                JSON.treeToValue(root.required("spec"), ControllerSpec.class),
                JSON.treeToValue(report, ControllerReport.class)));
    }

    /** Up to version 2 a report told the seconds of its training alone. */
    private static Making training(JsonNode report) {
        return report.has("training")
                ? JSON.treeToValue(report.get("training"), Making.class)
                : Making.unrecorded(report.path("trainingSeconds").asDouble(0));
    }

    /** Writes the file in a directory, at once or not at all. */
    static void write(Path directory, StoredController stored) throws IOException {
        Path temporary = directory.resolve("." + NAME);
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(temporary.toFile(), new Written(VERSION, stored.spec(), stored.report()));
        Files.move(temporary, directory.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }
}

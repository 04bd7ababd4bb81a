package dnas.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a command of {@code bin/dnas} has answered. */
record CommandLine(int exitCode, String out, String err) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Runs a command to its end. */
    static CommandLine dnas(String... arguments) {
        return dnas(LONGEST, Map.of(), arguments);
    }

    /** Runs a command to its end with options for Java. */
    static CommandLine dnasWithJava(String options, String... arguments) {
        return dnas(LONGEST, Map.of("DNAS_JAVA_OPTIONS", options), arguments);
    }

    /** Runs a command that may take this long, and kills it when it takes longer. */
    static CommandLine dnas(Duration longest, Map<String, String> environment, String... arguments) {
        return ended(longest, Processes.dnas(environment, arguments));
    }

    /** Runs a process to its end, and kills it when it takes longer. */
    static CommandLine ended(Duration longest, ProcessBuilder builder) {
        try {
            Path out = Files.createTempFile("dnas", ".out");
            Path err = Files.createTempFile("dnas", ".err");
            Process process =
                    Processes.start(builder.redirectOutput(out.toFile()).redirectError(err.toFile()));
            if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
                Processes.kill(process);
            }
            CommandLine answer = new CommandLine(process.waitFor(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(String.join(" ", builder.command()) + " could not be run.", e);
        }
    }

    JsonNode json() {
        assertThat(exitCode).as(err).isZero();
        return JSON.readTree(out);
    }

    /** The one line with which input was refused. */
    String refusal() {
        List<String> lines = err.lines().toList();
        assertThat(exitCode).as("exit code; standard error: %s", err).isEqualTo(2);
        assertThat(lines).as("standard error").hasSize(1);
        assertThat(err).startsWith("dnas: ").doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(out).as("standard output").isEmpty();
        return lines.get(0);
    }
}

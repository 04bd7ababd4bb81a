package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.InvalidInput;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CalibrationCommandTest {
    @TempDir
    Path data;

    /** In a folder without a controller: one that began to train would leave its lock there. */
    @Test
    void tooFewQueriesAreRefusedBeforeAnythingIsTrained() {
        assertRefused("with --queries 10 this range gives 10", "--queries", "10");
        assertRefused("this range gives 5", "--min-mflops", "126.590976", "--max-mflops", "126.590976");
        assertThat(data).isEmptyDirectory();
    }

    private void assertRefused(String message, String... options) {
        CommandLine line = new CommandLine(new CalibrationCommand());
        line.parseArgs(Stream.concat(Stream.of("--data", data.toString()), Stream.of(options))
                .toArray(String[]::new));
        CalibrationCommand command = line.getCommand();
        assertThatThrownBy(command::call).isInstanceOf(InvalidInput.class).hasMessageContaining(message);
    }
}

package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OutputTest {
    @TempDir
    private Path directory;

    private final StringWriter err = new StringWriter();

    @Test
    void aResultThatCannotBeWrittenIsAFaultAndNoSuccess() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int count) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThat(execute(full, "search", "--strategy", "random", "--queries", "5"))
                .isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("could not be written");
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsRefusedInOneLine() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThat(execute(new StringWriter(), "controller", "train", "--data", file.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1).contains(file.toString(), "give a writable one with --data");
    }

    private int execute(Writer out, String... arguments) {
        CommandLine commandLine =
                Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return commandLine.execute(arguments);
    }
}

package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.benchmark.Signal;
import dnas.spaces.nasbench101.NasBench101Table;
import dnas.spaces.nasbench101.OriginalFile;
import dnas.spaces.nasbench101.SomeImport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(String... arguments) {
        CommandLine commandLine =
                Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return commandLine.execute(arguments);
    }

    @Test
    void importsAFileAndSaysWhatItHolds() throws IOException {
        Path file = Files.write(
                directory.resolve("part.tfrecord"),
                OriginalFile.agreeing(NasBench101Table.load(Home.datasets()), 5, 6));
        String data = directory.resolve("data").toString();

        assertThat(execute("import", "nasbench101", file.toString(), "--data", data))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "Imported part.tfrecord (sha256 ",
                        "  4 epochs: 0 runs of 0 of 423,624 cells",
                        "108 epochs: 6 runs of 2 of 423,624 cells",
                        "equals the published one for 2 of the 2 cells",
                        "No signal comes of it, since no number of epochs has runs of every cell.");

        assertThat(execute("import", "nasbench101", file.toString(), "--data", data))
                .isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1).contains("give --replace");
        assertThat(execute("import", "nasbench101", file.toString(), "--data", data, "--replace"))
                .isZero();
    }

    @Test
    void aFileThatIsNotTheOriginalIsRefusedInOneLine() throws IOException {
        Path file = Files.writeString(directory.resolve("notes.txt"), "no TFRecord at all", StandardCharsets.UTF_8);
        assertThat(execute("import", "nasbench101", file.toString(), "--data", directory.toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .hasLineCount(1)
                .startsWith("dnas: notes.txt cannot be imported: at byte 0 (frame 1)")
                .contains("Nothing was imported.");
    }

    @Test
    void searchesAndServerQueryWhatWasImported() {
        SomeImport.into(directory);
        assertThat(execute(
                        "search",
                        "--strategy",
                        "random",
                        "--signal",
                        "validation_36",
                        "--queries",
                        "20",
                        "--data",
                        directory.toString()))
                .isZero();
        assertThat(out.toString()).contains("\"validation_36\"");
        assertThat(new LocalEngine().catalogue(directory).benchmarks()).first().satisfies(benchmark -> assertThat(
                        benchmark.signals())
                .extracting(Signal::label)
                .contains("validation_36"));
    }
}

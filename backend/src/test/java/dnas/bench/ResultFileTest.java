package dnas.bench;

import static dnas.bench.Results.result;
import static dnas.bench.Results.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFileTest {
    private static final BenchResult FIRST = result(spec("random", 1), 93, 93.1, 100.0 / 3);
    private static final BenchResult SECOND = result(spec("random", 2), 94);

    @TempDir
    private Path folder;

    @Test
    void keepsEveryBitOfEverySearchInOrder() {
        ResultFile<BenchResult> file = ResultFile.at(folder.resolve("new/searches.jsonl"), BenchResult.class);
        assertThat(file.read(any -> true)).isEmpty();
        file.append(FIRST);
        ResultFile.at(file.path(), BenchResult.class).append(SECOND);

        assertThat(file.read(any -> true)).containsExactly(FIRST, SECOND);
        assertThat(file.read(SECOND::equals)).containsExactly(SECOND);
    }

    /** Killed after any number of bytes, up to a line that lacks its line break only. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 9, 60, -1})
    void aTornLastLineIsDropped(int bytes) throws IOException {
        ResultFile<BenchResult> file = ResultFile.at(folder.resolve("searches.jsonl"), BenchResult.class);
        file.append(FIRST);
        String line = Files.readString(file.path());
        String torn = bytes < 0 ? line.stripTrailing() : line.substring(0, bytes);
        Files.writeString(file.path(), torn, StandardOpenOption.APPEND);

        assertThat(file.read(any -> true)).containsExactly(FIRST);
        file.append(SECOND);
        assertThat(file.read(any -> true)).containsExactly(FIRST, SECOND);
        assertThat(Files.readString(file.path())).hasLineCount(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"# Notes\nof mine\n", "no line break", "{\"other\":1}\n", "{\"spec\":null,\"seconds\":1}\n"})
    void aFileOfOtherThingsIsRefusedAndLeftAsItIs(String text) throws IOException {
        Path path = Files.writeString(folder.resolve("notes.md"), text);

        assertThatThrownBy(() -> ResultFile.at(path, BenchResult.class).read(any -> true))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining("--results");
        assertThat(path).hasContent(text);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> ResultFile.at(file.resolve("searches.jsonl"), BenchResult.class))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("name another with --results");
    }
}

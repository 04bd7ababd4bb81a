package dnas.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.InvalidInput;
import dnas.spaces.nasbench101.Cell;
import dnas.spaces.nasbench101.NasBench101;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StructureFilesTest {
    private static final ListedSpace<Cell> SPACE =
            NasBench101.load(Path.of(System.getProperty("dnas.home"), "datasets"));

    @TempDir
    private Path data;

    @Test
    void holdsTheNumbersOfEveryArchitectureAndIsWrittenOnce() throws IOException {
        FloatRows written = new StructureFiles(data).of(SPACE);
        assertThat(written.size()).isEqualTo(SPACE.size());
        for (int index = 0; index < SPACE.size(); index += 997) {
            assertThat(written.row(index)).containsExactly(SPACE.structureOf(SPACE.get(index)));
            assertThat(written.at(index, 7)).isEqualTo(written.row(index)[7]);
        }
        List<Path> files = files();
        assertThat(files).hasSize(1);
        Object before = Files.getLastModifiedTime(files.get(0));
        new StructureFiles(data).of(SPACE);
        assertThat(files()).isEqualTo(files);
        assertThat((Object) Files.getLastModifiedTime(files.get(0))).isEqualTo(before);
    }

    @Test
    void aFileOfTheWrongLengthIsRefusedWithTheWayOut() throws IOException {
        Path damaged = Files.write(data.resolve("rows.f32"), new byte[40]);
        assertThatThrownBy(() -> FloatRows.map(damaged, 3, 4))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("holds 40 bytes, not 48")
                .hasMessageContaining("Delete the folder " + data);
        assertThat(FloatRows.map(damaged, 5, 2).size()).isEqualTo(5);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("structure"))) {
            return files.toList();
        }
    }
}

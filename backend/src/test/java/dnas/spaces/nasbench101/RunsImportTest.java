package dnas.spaces.nasbench101;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dnas.InvalidInput;
import dnas.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsImportTest {
    private static final NasBench101Table TABLE = NasBench101Table.load(Table.DATASETS);
    private static final Cell CELL = TABLE.space().get(1_000);

    @TempDir
    private Path directory;

    private ImportManifest importFile(byte[] file, boolean replace) throws IOException {
        Path path = Files.write(directory.resolve("nasbench.tfrecord"), file);
        return new RunsImport(TABLE).run(path, directory.resolve("data"), replace, bytes -> {});
    }

    private void assertRefused(byte[] file, String... parts) throws IOException {
        assertThatThrownBy(() -> importFile(file, false))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll(parts)
                .hasMessageContaining("Nothing was imported.");
        assertThat(ImportedRuns.find(directory.resolve("data"))).isEmpty();
        assertThat(stored()).isEmpty();
    }

    private List<Path> stored() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("data/imported/nasbench101"))) {
            return files.toList();
        }
    }

    @Test
    void whatIsImportedIsWhatTheFileHolds() throws IOException {
        OriginalFile file = new OriginalFile();
        for (int epochs : new int[] {4, 12, 36}) {
            file.add(OriginalFile.payload(CELL, epochs, OriginalFile.metrics(epochs, 5_000 + epochs, 4_000 + epochs)));
        }
        byte[] bytes = join(OriginalFile.agreeing(TABLE, 0, 1_000, 423_623), file.bytes());
        ImportManifest imported = importFile(bytes, false);
        ImportedRuns runs = ImportedRuns.find(directory.resolve("data")).orElseThrow();

        assertThat(runs.provenance()).isEqualTo(imported);
        assertThat(imported.file()).isEqualTo("nasbench.tfrecord");
        assertThat(imported.fileSha256()).isEqualTo(Sha256.of(bytes));
        assertThat(imported.compared()).isEqualTo(3);
        assertThat(imported.agreeing()).isEqualTo(3);
        assertThat(imported.coverage())
                .containsExactly(
                        new ImportManifest.Coverage(4, 1, 1),
                        new ImportManifest.Coverage(12, 1, 1),
                        new ImportManifest.Coverage(36, 1, 1),
                        new ImportManifest.Coverage(108, 3, 9));
        assertThat(imported.complete()).isEmpty();
        assertThat(imported.partial()).hasSize(4);

        for (int index : new int[] {0, 1_000, 423_623}) {
            double test = 0;
            for (int run = 0; run < 3; run++) {
                assertThat(runs.validation(index, 108, run)).isEqualTo((9_000 + run) / 9_984.);
                assertThat(runs.trainingSeconds(index, 108, run)).isEqualTo(1_000.5);
                test += runs.testAccuracy(index, 108, run) / 3;
            }
            assertThat(test).isCloseTo(TABLE.testAccuracyAt(index), within(1e-12));
            assertThat(runs.runs(index, 108)).isEqualTo(3);
        }
        assertThat(runs.validation(1_000, 12, 0)).isEqualTo(5_012 / 9_984.);
        assertThat(runs.runs(1_000, 36)).isEqualTo(1);
        assertThat(runs.known(1_000, 4)).isTrue();
        assertThat(runs.known(0, 4)).isFalse();
        assertThatThrownBy(() -> runs.validation(0, 4, 0)).hasMessageContaining("Run 0 of 4 epochs of cell 0");
        assertThatThrownBy(() -> runs.validation(1_000, 4, 1)).hasMessageContaining("not known");
        assertThatThrownBy(() -> runs.runs(0, 5)).hasMessageContaining("5 epochs");
    }

    @Test
    void aCellIsFoundHoweverItIsDrawn() throws IOException {
        Cell chain = Cell.of(CellGraph.of(3, CellGraph.edgeBit(0, 1) | CellGraph.edgeBit(1, 2), new int[] {2}));
        int index = TABLE.space().indexOf(chain);
        String operations = "input,conv3x3-bn-relu,maxpool3x3,output";
        OriginalFile file = new OriginalFile()
                .add(OriginalFile.payload(
                        chain.hash(),
                        "4",
                        "0110000000010000",
                        operations,
                        OriginalFile.base64(OriginalFile.metrics(4, 7_000, 6_000))));
        importFile(join(OriginalFile.agreeing(TABLE, 0), file.bytes()), false);
        assertThat(ImportedRuns.find(directory.resolve("data")).orElseThrow().validation(index, 4, 0))
                .isEqualTo(7_000 / 9_984.);
    }

    @Test
    void anotherTrainingOfTheSameCellsIsRefused() throws IOException {
        assertRefused(
                OriginalFile.ecNasBench(),
                "nasbench.tfrecord is not the original NASBench-101 but another training",
                " of 91 cells");
    }

    @Test
    void aSingleCellOfAHundredMayDisagreeAndIsCounted() throws IOException {
        int[] hundred = IntStream.range(0, 100).toArray();
        byte[] disagreeing = new OriginalFile()
                .add(OriginalFile.payload(CELL, 108, OriginalFile.metrics(108, 1, 1)))
                .add(OriginalFile.payload(CELL, 108, OriginalFile.metrics(108, 1, 1)))
                .add(OriginalFile.payload(CELL, 108, OriginalFile.metrics(108, 1, 1)))
                .bytes();
        ImportManifest imported = importFile(join(OriginalFile.agreeing(TABLE, hundred), disagreeing), false);
        assertThat(imported.compared()).isEqualTo(101);
        assertThat(imported.agreeing()).isEqualTo(100);
        assertThatThrownBy(() -> importFile(join(OriginalFile.agreeing(TABLE, 0, 1, 2), disagreeing), true))
                .hasMessageContaining("for 3 of 4 cells");
    }

    @Test
    void aFileThatCannotBeComparedIsRefused() throws IOException {
        assertRefused(new byte[0], "no cell with three runs of 108 epochs");
        byte[] twoRuns = new OriginalFile()
                .add(OriginalFile.payload(CELL, 108, OriginalFile.metrics(108, 9_000, 9_000)))
                .add(OriginalFile.payload(CELL, 36, OriginalFile.metrics(36, 9_000, 9_000)))
                .bytes();
        assertRefused(twoRuns, "no cell with three runs of 108 epochs");
    }

    @Test
    void aFrameThatIsNoRunOfNasBench101IsRefusedWithItsPlace() throws IOException {
        String hash = TABLE.space().get(7).hash();
        byte[] metrics = OriginalFile.metrics(108, 9_000, 9_000);
        String base64 = OriginalFile.base64(metrics);
        String good = OriginalFile.payload(CELL, 108, metrics);
        String adjacency = OriginalFile.adjacency(CELL);
        String operations = OriginalFile.operations(CELL);

        assertRefusedAtFrame2(
                good, OriginalFile.payload(hash, "108", adjacency, operations, base64), hash, CELL.hash());
        assertRefusedAtFrame2(
                good, OriginalFile.payload(CELL, 200, OriginalFile.metrics(200, 9_000, 9_000)), "200 epochs");
        assertRefusedAtFrame2(
                good, OriginalFile.payload(CELL, 108, OriginalFile.metrics(108, 9_985, 9_000)), "validation");
        assertRefusedAtFrame2(
                good, OriginalFile.payload(CELL, 108, OriginalFile.metrics(108, 9_000, -1)), "test accuracy");
        assertRefusedAtFrame2(good, runWith(.1234567f, .5f), "0.12345");
        assertRefusedAtFrame2(good, runWith(Float.NaN, .5f), "validation accuracy is NaN");
        assertRefusedAtFrame2(
                good, OriginalFile.payload(hash, "108", "0000", "input,output", base64), "is no cell: no path");
        assertRefusedAtFrame2(
                good,
                OriginalFile.payload(
                        hash,
                        "108",
                        "0111100111000110000100000",
                        "input,maxpool3x3,maxpool3x3,maxpool3x3,output",
                        base64),
                "it has 10 edges");
    }

    private static String runWith(float validation, float test) {
        byte[] end = OriginalFile.evaluation(108, 9, validation, test);
        return OriginalFile.payload(CELL, 108, OriginalFile.metrics(List.of(end, end, end)));
    }

    private void assertRefusedAtFrame2(String good, String bad, String... parts) throws IOException {
        List<String> all = new ArrayList<>(List.of(parts));
        all.add("at byte " + (good.length() + 16) + " (frame 2)");
        assertRefused(new OriginalFile().add(good).add(bad).bytes(), all.toArray(String[]::new));
    }

    @Test
    void aFourthRunIsRefused() throws IOException {
        String run = OriginalFile.payload(CELL, 36, OriginalFile.metrics(36, 9_000, 9_000));
        assertRefused(
                new OriginalFile().add(run).add(run).add(run).add(run).bytes(),
                "(frame 4)",
                "a fourth run of 36 epochs of the cell " + CELL.hash());
    }

    @Test
    void anImportIsReplacedOnlyWhenAskedFor() throws IOException {
        importFile(OriginalFile.agreeing(TABLE, 0), false);
        assertThatThrownBy(() -> importFile(OriginalFile.agreeing(TABLE, 1), false))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("--replace");
        Files.createFile(directory.resolve("data/imported/nasbench101/new-killed.tmp"));
        importFile(OriginalFile.agreeing(TABLE, 1), true);
        ImportedRuns runs = ImportedRuns.find(directory.resolve("data")).orElseThrow();
        assertThat(runs.known(0, 108)).isFalse();
        assertThat(runs.known(1, 108)).isTrue();
        assertThat(stored()).hasSize(2);
    }

    @Test
    void aRefusedReplacementLeavesTheEarlierImport() throws IOException {
        importFile(OriginalFile.agreeing(TABLE, 0), false);
        assertThatThrownBy(() -> importFile(OriginalFile.ecNasBench(), true)).isInstanceOf(InvalidInput.class);
        assertThat(ImportedRuns.find(directory.resolve("data")).orElseThrow().known(0, 108))
                .isTrue();
    }

    @Test
    void aFileThatCannotBeReadIsRefused() {
        Path missing = directory.resolve("missing.tfrecord");
        assertThatThrownBy(() -> new RunsImport(TABLE).run(missing, directory, false, bytes -> {}))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("There is no file " + missing);
        assertThatThrownBy(() -> new RunsImport(TABLE).run(directory, directory, false, bytes -> {}))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anImportThatWasDamagedOrIsOfAnotherVersionIsRefusedWithTheWayOut() throws IOException {
        Path data = directory.resolve("data");
        ImportManifest imported = importFile(OriginalFile.agreeing(TABLE, 0), false);
        Path manifest = data.resolve("imported/nasbench101/manifest.json");
        String text = Files.readString(manifest);

        Files.writeString(manifest, text.replace("\"version\" : 1", "\"version\" : 2"));
        assertUnusable(data, "version 2");
        Files.writeString(manifest, text.replace(NasBench101.CELLS_SHA256, "0"));
        assertUnusable(data, "another list of cells");
        Files.writeString(manifest, text.substring(9));
        assertUnusable(data, "damaged");

        Files.writeString(manifest, text);
        Path runs = new ImportFolder(data).runs(imported.runsSha256());
        byte[] bytes = Files.readAllBytes(runs);
        bytes[bytes.length / 2] ^= 1;
        Files.write(runs, bytes);
        assertUnusable(data, "damaged");
        Files.delete(runs);
        assertUnusable(data, "damaged");
    }

    private static void assertUnusable(Path data, String why) {
        assertThatThrownBy(() -> ImportedRuns.find(data))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll(why, "--replace", "delete the folder");
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}

package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.benchmark.Benchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of imported spaces: listed, replaced, removed, damaged. */
class SpaceCommandTest extends OwnTableTest {
    @Test
    void spacesAreListedAndRemoved() throws IOException {
        assertThat(imported(part("few.csv", 100), DEFINITION)).isZero();
        assertThat(execute("space", "list")).isZero();
        assertThat(out.toString())
                .contains(
                        "nasbench101: NASBench-101, 423,624 architectures; signals test_mean, validation",
                        "own-201: My NAS-Bench-201, 100 architectures, imported; signals validation, test");
        assertThat(execute("space", "remove", "nasbench201")).isEqualTo(2);
        assertThat(err.toString()).contains("The space nasbench201 belongs to dnas and cannot be removed");
        assertThat(execute("space", "remove", "own-201")).isZero();
        assertThat(out.toString()).contains("The space own-201 is removed; studies of it are kept.");
        assertThat(benchmarks().names()).doesNotContain("own-201");
        assertThat(execute("space", "remove", "own-201")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no imported space \"own-201\"; none is imported.");
    }

    @Test
    void nothingIsReplacedUnasked() throws IOException {
        assertThat(imported(part("few.csv", 100), DEFINITION)).isZero();
        String before = sha256();
        assertThat(imported(part("fewer.csv", 50), DEFINITION)).isEqualTo(2);
        assertThat(err.toString()).contains("There is an imported space own-201 already; give --replace");
        assertThat(sha256()).isEqualTo(before);
        assertThat(imported(part("fewer.csv", 20), DEFINITION, "--replace")).isEqualTo(2);
        assertThat(err.toString()).contains("fewer.csv, which has 20 architectures");
        assertThat(sha256()).isEqualTo(before);
        assertThat(imported(part("fewer.csv", 50), DEFINITION, "--replace")).isZero();
        assertThat(sha256()).isNotEqualTo(before);
        try (Stream<Path> stored = Files.list(data.resolve("spaces/own-201"))) {
            assertThat(stored).hasSize(3);
        }
        assertThat(imported(table, DEFINITION.replace("own-201", "nasbench101")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("is that of a space which belongs to dnas; choose another");
        assertThat(imported(table, DEFINITION, "--duplicates", "median")).isEqualTo(2);
        assertThat(err.toString()).contains("choose one of refuse, mean");
        assertThat(imported(files.resolve("absent.csv"), DEFINITION)).isEqualTo(2);
        assertThat(err.toString()).contains("absent.csv that can be read");
    }

    private String sha256() {
        return benchmarks().named("own-201").provenance().sha256();
    }

    /** A controller of other chains gives codes that mean nothing. */
    @Test
    void whatWasTrainedOnOtherChainsIsDeletedAndWhatWasTrainedOnTheSameIsKept() throws IOException {
        Path few = part("few.csv", 100);
        assertThat(imported(few, DEFINITION)).isZero();
        Path home = Files.createDirectories(data.resolve("controllers/own-201-d1-seed1"));
        Path other = Files.createDirectories(data.resolve("controllers/own-201-b-d1-seed1"));
        for (Path each : List.of(home, other)) {
            Files.writeString(each.resolve("report.json"), "{}");
        }
        List<String> lines = Files.readAllLines(few);
        lines.set(1, lines.get(1).replaceAll(",[^,]*,([^,]*,[^,]*,[^,]*)$", ",50.5,$1"));
        assertThat(imported(Files.write(few, lines), DEFINITION, "--replace")).isZero();
        assertThat(home).exists();
        assertThat(imported(part("fewer.csv", 50), DEFINITION, "--replace")).isZero();
        assertThat(out.toString()).contains("so the controllers that were trained on that one are deleted (1).");
        assertThat(home).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void aDamagedSpaceIsLeftOutAndTheOthersServe() throws IOException {
        assertThat(imported(part("few.csv", 100), DEFINITION)).isZero();
        assertThat(imported(part("few.csv", 100), DEFINITION.replace("own-201", "whole")))
                .isZero();
        try (Stream<Path> stored = Files.list(data.resolve("spaces/own-201"))) {
            Path csv = stored.filter(file -> file.toString().endsWith(".csv.gz"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(csv);
            bytes[bytes.length / 2] ^= 1;
            Files.write(csv, bytes);
        }
        Files.createDirectories(data.resolve("spaces/empty"));
        assertThat(new LocalEngine().catalogue(data).benchmarks())
                .extracting(Benchmark::space)
                .extracting(space -> space.name())
                .contains("nasbench101", "nasbench201", "whole")
                .doesNotContain("own-201", "empty");
        assertThat(execute("search", "--space", "own-201", "--strategy", "random"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("The imported space own-201 in ", "csv.gz is damaged", "bin/dnas space remove own-201");
        assertThat(execute("space", "list")).isZero();
        assertThat(out.toString())
                .contains("empty: The imported space empty in ", "manifest.json is missing or damaged");
        assertThat(execute("space", "remove", "empty")).isZero();
    }
}

package dnas.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comparisons as they are typed, and typed again. */
class BenchIT {
    private static final List<String> SEARCHES =
            List.of("--strategies", "regularized-evolution,random", "--queries", "20,60", "--max-mflops", "none,788");

    private Path data;

    @BeforeEach
    void anEmptyDataDirectory() {
        data = Installation.freshData("bench");
    }

    private String[] bench(String... options) {
        List<String> words = new ArrayList<>(List.of("bench", "--data", data.toString()));
        words.addAll(SEARCHES);
        words.addAll(List.of(options));
        return words.toArray(String[]::new);
    }

    private long kept() throws IOException {
        Path file = data.resolve("bench/searches.jsonl");
        if (!Files.exists(file)) {
            return 0;
        }
        return Files.readString(file)
                .chars()
                .filter(character -> character == '\n')
                .count();
    }

    @Test
    void aComparisonIsPrintedReportedAndNotSearchedTwice() throws IOException {
        Path report = data.resolve("docs/RESULTS.md");
        CommandLine first = CommandLine.dnas(bench("--seeds", "1-3", "--format", "csv", "--report", report.toString()));
        CommandLine again = CommandLine.dnas(bench("--seeds", "1-3", "--format", "csv", "--workers", "2"));

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out())
                .startsWith("strategy,signal,max_mflops,queries,n,mean,ci_low,ci_high,median,")
                .hasLineCount(1 + 2 * 2 * 2);
        assertThat(first.err()).contains("12/12 searches");
        assertThat(again.err()).contains("12 of 12 searches are reused").hasLineCount(1);
        assertThat(again.out()).isEqualTo(first.out());
        assertThat(report).content().contains("## Signal: test_mean", "regularized-evolution against each rival");
        assertThat(data.resolve("docs/RESULTS-plots/test_mean-limits.svg")).isNotEmptyFile();
    }

    @Test
    void aComparisonThatIsStoppedSaysHowToGoOnAndGoesOn() throws Exception {
        Path err = Files.createTempFile("dnas", ".err");
        Process process = Processes.start(
                Processes.dnas(Map.of(), bench("--seeds", "0-4999")).redirectError(err.toFile()));
        await().atMost(Duration.ofMinutes(2)).until(() -> kept() >= 8);
        List<ProcessHandle> workers = process.descendants().toList();
        process.destroy();
        process.waitFor();

        assertThat(workers).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(err)
                .content()
                .containsPattern("Stopped\\. \\d+ of 20000 searches are kept in .*searches\\.jsonl; run");
        Files.writeString(data.resolve("bench/searches.jsonl"), "{\"spec\":{\"spa", StandardOpenOption.APPEND);
        CommandLine rest = CommandLine.dnas(bench("--seeds", "0,1,5000"));
        assertThat(rest.exitCode()).as(rest.err()).isZero();
        assertThat(rest.err()).contains("8 of 12 searches are reused", "12/12 searches");
    }
}

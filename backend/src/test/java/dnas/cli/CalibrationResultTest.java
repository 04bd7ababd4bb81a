package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dnas.InvalidInput;
import dnas.bench.BenchResult;
import dnas.bench.ResultFile;
import dnas.run.Versions;
import dnas.search.SearchSpec;
import dnas.space.FlopsRange;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationResultTest {
    @TempDir
    private Path folder;

    /** The table prints samples and figures in the order in which they come. */
    @Test
    void comesBackFromTheFileAsItWasWithItsFiguresInOrder() {
        Map<String, Double> figures = new LinkedHashMap<>();
        List.of("Spearman", "Kendall", "bias (score)", "cells").forEach(name -> figures.put(name, .1 * name.length()));
        CalibrationResult result = new CalibrationResult(
                new SearchSpec("fake", "dense-sampling", "test_mean", 20, FlopsRange.ALL, 3, 1),
                new Versions("0.1.0+abc", "d".repeat(64)),
                Map.of("uniform, hindsight", figures));
        ResultFile<CalibrationResult> file = ResultFile.at(folder.resolve("searches.jsonl"), CalibrationResult.class);
        file.append(result);

        assertThat(file.read(any -> true)).containsExactly(result);
        assertThat(file.read(any -> true)
                        .get(0)
                        .figures()
                        .get("uniform, hindsight")
                        .keySet())
                .containsExactlyElementsOf(figures.keySet());
    }

    @Test
    void aFileOfBenchIsRefused() {
        Path path = folder.resolve("bench.jsonl");
        ResultFile.at(path, BenchResult.class)
                .append(new BenchResult(
                        new SearchSpec("fake", "dense-sampling", "test_mean", 20, FlopsRange.ALL, 3, 1),
                        new Versions("0.1.0+abc", "d".repeat(64)),
                        List.of(.9),
                        List.of(.9),
                        1));
        ResultFile<CalibrationResult> file = ResultFile.at(path, CalibrationResult.class);
        assertThatThrownBy(() -> file.read(any -> true)).isInstanceOf(InvalidInput.class);
    }
}

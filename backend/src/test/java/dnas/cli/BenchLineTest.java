package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dnas.controller.ComputeDevice;
import dnas.search.SearchSpec;
import dnas.space.FlopsRange;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Lines that others run again. */
class BenchLineTest {
    @Test
    void aSearchInABandIsWrittenWithBothEnds() {
        FlopsRange band = new FlopsRange(251_250_000, 432_000_000);
        SearchSpec spec = new SearchSpec("nasbench101", "random", "test_mean", 20, band, 3, 1);
        assertThat(BenchLine.of(spec)).contains("--min-mflops 251.25 --max-mflops 432.0 --seed 3");
    }

    @Test
    void aWorkerIsToldTheDevice() {
        assertThat(WorkerProcesses.command(Path.of("data"), ComputeDevice.GPU)).endsWith("--device", "gpu");
    }
}

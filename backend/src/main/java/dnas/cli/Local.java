package dnas.cli;

import dnas.benchmark.Benchmark;
import dnas.benchmark.Benchmarks;
import dnas.controller.ComputeDevice;
import dnas.controller.ControllerLibrary;
import dnas.search.SearchEngine;
import dnas.spaces.Spaces;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that searches or trains in this process: which space, where what is trained is kept, on what. */
final class Local {
    @Option(names = "--space", defaultValue = "nasbench101", description = "search space (default: ${DEFAULT-VALUE})")
    private String space = "";

    @Option(names = "--device", defaultValue = "auto", description = "auto, cpu or gpu (default: ${DEFAULT-VALUE})")
    private String device = "";

    @Option(names = "--data", description = "folder of trained controllers (default: .dnas beside bin/)")
    private @Nullable Path data;

    String space() {
        return space;
    }

    /** Every space of this installation with its benchmark. */
    Benchmarks benchmarks() {
        return Spaces.installed(Home.datasets(), directory());
    }

    /** The benchmark of the space. */
    Benchmark<?> benchmark() {
        return benchmarks().named(space);
    }

    ControllerLibrary controllers() {
        return new ControllerLibrary(directory(), device());
    }

    SearchEngine engine(Benchmarks benchmarks) {
        return new SearchEngine(benchmarks, directory(), device());
    }

    ComputeDevice device() {
        return ComputeDevice.named(device);
    }

    /** Where everything is kept. */
    Path directory() {
        return data == null ? Home.data() : data;
    }
}

package dnas.controller;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A library of controllers of words, which train in no time. */
abstract class LibraryTest {
    static final Words SPACE = new Words();

    @TempDir
    Path data;

    ControllerLibrary library() {
        return new ControllerLibrary(data, ComputeDevice.CPU);
    }

    static ControllerSpec brief(int steps) {
        return ControllerSpec.d1(Words.NAME, 1).withSteps(steps);
    }
}

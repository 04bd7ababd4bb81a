package dnas.controller;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** A process that trains the controller of {@link Words} in a data directory and says whether it was the one that did. */
final class TrainWords {
    private TrainWords() {}

    /** Takes the data directory. */
    public static void main(String[] arguments) {
        AtomicBoolean trained = new AtomicBoolean();
        new ControllerLibrary(Path.of(arguments[0]), ComputeDevice.CPU)
                .trainIfAbsent(
                        new Words(),
                        ControllerSpec.d1(Words.NAME, 1).withSteps(30),
                        (step, steps, secondsLeft) -> trained.set(true));
        System.out.println(trained.get() ? "trained" : "found");
    }
}

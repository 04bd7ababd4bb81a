package dnas.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of {@code runs} and {@code studies} that say what a run is, its seed aside: those of {@link dnas.run.Setup}. */
final class SetupColumns {
    private static final List<String> OF_RUN = List.of("strategy", "flops_min", "flops_max");
    private static final List<String> OF_STUDY =
            List.of("space", "signal", "queries", "measure_limits", "controller_seed");

    private SetupColumns() {}

    /** That {@code runs r} and {@code studies s} have the same as another run and study. */
    static String equal(String run, String study) {
        return Stream.concat(
                        OF_RUN.stream().map(column -> "r." + column + " = " + run + "." + column),
                        OF_STUDY.stream().map(column -> "s." + column + " = " + study + "." + column))
                .collect(Collectors.joining(" and "));
    }
}

package dnas.store;

import dnas.run.NewStudy;
import dnas.run.Study;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of {@code studies}; strategies and seeds are lists joined by commas. */
public record StudyRow(
        long id,
        String name,
        Instant created,
        String space,
        String strategies,
        String signal,
        int queries,
        String ladder,
        String measureLimits,
        String seeds,
        long controllerSeed,
        @Nullable String launchedBy) {
    private static final String ELSEWHERE = " (another server)";

    static StudyRow of(NewStudy plan, Instant created, @Nullable String launchedBy) {
        return new StudyRow(
                0,
                plan.name(),
                created,
                plan.space(),
                String.join(",", plan.strategies()),
                plan.signal(),
                plan.queries(),
                plan.ladder().stream().map(FlopsRange::label).collect(Collectors.joining(",")),
                new Limits(FlopsRange.ALL, plan.measureLimits()).measuresWritten(),
                plan.seeds().stream().map(String::valueOf).collect(Collectors.joining(",")),
                plan.controllerSeed(),
                launchedBy);
    }

    /** The same on another server, where whoever launched it is nobody: no account has such a name. */
    StudyRow elsewhere() {
        return new StudyRow(
                id,
                name,
                created,
                space,
                strategies,
                signal,
                queries,
                ladder,
                measureLimits,
                seeds,
                controllerSeed,
                launchedBy == null || launchedBy.endsWith(ELSEWHERE) ? launchedBy : launchedBy + ELSEWHERE);
    }

    public Study toStudy() {
        List<Long> seedList =
                Arrays.stream(seeds.split(",", -1)).map(Long::valueOf).toList();
        return new Study(
                id,
                created,
                launchedBy,
                new NewStudy(
                        name,
                        space,
                        List.of(strategies.split(",", -1)),
                        signal,
                        queries,
                        Arrays.stream(ladder.split(",", -1))
                                .map(FlopsRange::parse)
                                .toList(),
                        Limits.parse(measureLimits),
                        seedList,
                        controllerSeed));
    }
}

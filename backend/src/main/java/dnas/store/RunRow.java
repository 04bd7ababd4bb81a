package dnas.store;

import dnas.run.Incumbent;
import dnas.run.Remarks;
import dnas.run.Run;
import dnas.run.RunState;
import dnas.run.Versions;
import dnas.search.SearchSpec;
import dnas.space.FlopsRange;
import dnas.space.Limits;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of {@code runs} with the columns of its study that a run shares. */
public record RunRow(
        long id,
        long study,
        String studyName,
        @Nullable String launchedBy,
        String space,
        String strategy,
        String signal,
        int queries,
        long flopsMin,
        long flopsMax,
        String measureLimits,
        long seed,
        long controllerSeed,
        String state,
        @Nullable String reason,
        int deaths,
        int queried,
        int repeats,
        int invalid,
        @Nullable String incumbentHash,
        @Nullable Double incumbentSignal,
        @Nullable Double incumbentTestAccuracy,
        @Nullable Long incumbentFlops,
        @Nullable Long incumbentParameters,
        double controllerSeconds,
        double searchSeconds,
        @Nullable String code,
        @Nullable String dataSha256,
        String note,
        String tags,
        boolean archived,
        @Nullable Instant deleted,
        Instant created,
        @Nullable Instant started,
        @Nullable Instant ended) {
    private static final int LONGEST_REASON = 2000;

    static RunRow of(Run run) {
        SearchSpec spec = run.spec();
        Run.Tally tally = run.tally();
        Incumbent best = tally.incumbent();
        Versions versions = run.versions();
        return new RunRow(
                run.id(),
                run.study(),
                run.studyName(),
                run.launchedBy(),
                spec.space(),
                spec.strategy(),
                spec.signal(),
                spec.queries(),
                spec.limits().flops().min(),
                spec.limits().flops().max(),
                spec.limits().measuresWritten(),
                spec.seed(),
                spec.controllerSeed(),
                run.state().label(),
                shortened(run.reason()),
                run.deaths(),
                tally.queried(),
                tally.repeats(),
                tally.invalid(),
                best == null ? null : best.hash(),
                best == null ? null : best.signal(),
                best == null ? null : best.testAccuracy(),
                best == null ? null : best.flops(),
                best == null ? null : best.parameters(),
                tally.controllerSeconds(),
                tally.searchSeconds(),
                versions == null ? null : versions.code(),
                versions == null ? null : versions.dataSha256(),
                run.remarks().note(),
                run.remarks().tags().stream().map(tag -> tag + ",").collect(Collectors.joining("", ",", "")),
                run.remarks().archived(),
                run.remarks().deleted(),
                run.created(),
                run.started(),
                run.ended());
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }

    public Run toRun() {
        SearchSpec spec = new SearchSpec(
                space,
                strategy,
                signal,
                queries,
                new Limits(new FlopsRange(flopsMin, flopsMax), Limits.parse(measureLimits)),
                seed,
                controllerSeed);
        Run.Tally tally = new Run.Tally(queried, repeats, invalid, toIncumbent(), controllerSeconds, searchSeconds);
        return new Run(
                id,
                study,
                studyName,
                launchedBy,
                spec,
                RunState.named(state),
                reason,
                deaths,
                tally,
                code == null || dataSha256 == null ? null : new Versions(code, dataSha256),
                new Remarks(
                        note,
                        Arrays.stream(tags.split(",", -1))
                                .filter(tag -> !tag.isEmpty())
                                .toList(),
                        archived,
                        deleted),
                created,
                started,
                ended);
    }

    private @Nullable Incumbent toIncumbent() {
        if (incumbentHash == null
                || incumbentSignal == null
                || incumbentTestAccuracy == null
                || incumbentFlops == null
                || incumbentParameters == null) {
            return null;
        }
        return new Incumbent(
                incumbentHash, incumbentSignal, incumbentTestAccuracy, incumbentFlops, incumbentParameters);
    }
}

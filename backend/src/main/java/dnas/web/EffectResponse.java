package dnas.web;

import dnas.Choice;
import dnas.InvalidInput;
import dnas.analysis.NormalScores;
import dnas.benchmark.Benchmark;
import java.util.Arrays;
import java.util.List;

/** What the effects of concepts are effects on. */
enum EffectResponse {
    /** Normal scores of the ranks that accuracies have among the cells at hand: the long lower tail has no say. */
    ACCURACY_RANK("accuracy_rank"),
    /** The accuracy itself, a fraction. */
    ACCURACY("accuracy"),
    /** Natural logarithm of the FLOPs, so that effects are factors. */
    LOG_FLOPS("log_flops");

    private final String label;

    EffectResponse(String label) {
        this.label = label;
    }

    /** Name in the API. */
    String label() {
        return label;
    }

    /** Whether one unit of it is the same whichever cells are looked at; ranks are among those cells. */
    boolean absolute() {
        return this != ACCURACY_RANK;
    }

    /**
     * @throws InvalidInput when it is on FLOPs, and those of the space are not known
     */
    void requireKnown(Benchmark<?> benchmark) {
        if (this == LOG_FLOPS && !benchmark.space().flopsKnown()) {
            throw new InvalidInput(
                    "response",
                    label,
                    "The FLOPs of " + benchmark.space().name() + " are not known; choose " + ACCURACY_RANK.label
                            + " or " + ACCURACY.label + ".");
        }
    }

    /** The response [N] of cells with these accuracies [N] and FLOPs [N]. */
    double[] of(double[] accuracies, long[] flops) {
        return switch (this) {
            case ACCURACY_RANK -> NormalScores.of(accuracies);
            case ACCURACY -> accuracies;
            case LOG_FLOPS -> Arrays.stream(flops).mapToDouble(Math::log).toArray();
        };
    }

    /**
     * The response with this label.
     *
     * @throws dnas.InvalidInput when there is none
     */
    static EffectResponse named(String label) {
        return Choice.named("response", "response", label, List.of(values()), EffectResponse::label);
    }
}

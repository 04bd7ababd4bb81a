package dnas.search;

import dnas.Choice;
import dnas.InvalidInput;
import dnas.controller.ControllerSpec;
import dnas.controller.ControllerVariant;
import dnas.search.dense.DenseSampling;
import dnas.search.dense.DenseSetting;
import dnas.space.Architecture;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A strategy as it is asked for: its name alone, or with settings as in {@code dense-sampling:no-regions+raw-target}.
 *
 * @param kind which strategy
 * @param settings what is changed in it; only dense sampling has any
 */
public record StrategyChoice(StrategyKind kind, Set<DenseSetting> settings) {
    private static final String BEFORE_SETTINGS = ":";
    private static final String BETWEEN_SETTINGS = "+";

    public StrategyChoice {
        settings = Set.copyOf(settings);
    }

    /**
     * Reads what was asked for.
     *
     * @throws InvalidInput when there is no such strategy, it has no such setting, or two settings exclude each other
     */
    public static StrategyChoice parse(String text) {
        String[] parts = text.split(BEFORE_SETTINGS, 2);
        if (Arrays.stream(DenseSetting.values())
                .anyMatch(setting -> setting.label().equals(text))) {
            throw refused(
                    text,
                    "it is a setting of dense-sampling; write dense-sampling:" + text
                            + ", and several settings with + between them");
        }
        StrategyKind kind = StrategyKind.named(parts[0]);
        if (parts.length == 1) {
            return new StrategyChoice(kind, Set.of());
        }
        if (kind != StrategyKind.DENSE_SAMPLING) {
            throw refused(text, kind.label() + " has no settings; write " + kind.label() + " alone");
        }
        Set<DenseSetting> settings = EnumSet.noneOf(DenseSetting.class);
        for (String label : parts[1].split("\\+", -1)) {
            settings.add(Choice.named(
                    "strategy",
                    "setting of dense-sampling",
                    label,
                    List.of(DenseSetting.values()),
                    DenseSetting::label));
        }
        requireTogether(text, settings, DenseSetting.NO_STRUCTURE, DenseSetting.NO_CODE);
        requireTogether(text, settings, DenseSetting.NO_TC, DenseSetting.NO_CONCEPTS);
        return new StrategyChoice(kind, settings);
    }

    /** The one way to write what was asked for; what cannot be read is left as it is, for whoever refuses it. */
    public static String normal(String text) {
        try {
            return parse(text).label();
        } catch (InvalidInput refused) {
            return text;
        }
    }

    private static void requireTogether(String text, Set<DenseSetting> settings, DenseSetting one, DenseSetting other) {
        if (settings.contains(one) && settings.contains(other)) {
            throw refused(text, one.label() + " and " + other.label() + " exclude each other; leave one out");
        }
    }

    private static InvalidInput refused(String text, String why) {
        return new InvalidInput("strategy", text, "The strategy \"" + text + "\" cannot be used: " + why + ".");
    }

    /** The one way to write it: settings in a fixed order. */
    public String label() {
        return settings.isEmpty()
                ? kind.label()
                : kind.label()
                        + settings.stream()
                                .sorted()
                                .map(DenseSetting::label)
                                .collect(Collectors.joining(BETWEEN_SETTINGS, BEFORE_SETTINGS, ""));
    }

    /** The strategy, ready to be asked. */
    <A extends Architecture> Strategy<A> create(SearchContext<A> context) {
        return switch (kind) {
            case DENSE_SAMPLING -> new DenseSampling<>(context, context.requiredFeatures(), settings);
            case RANDOM -> new RandomSearch<>(context);
            case REGULARIZED_EVOLUTION -> new RegularizedEvolution<>(context);
            case LOCAL_SEARCH -> new LocalSearch<>(context);
            case BANANAS -> new Bananas<>(context);
            case REINFORCE -> new Reinforce<>(context);
        };
    }

    /** Whether it works in the code of a trained controller. */
    public boolean needsController() {
        return kind.needsController();
    }

    /** Whether it decodes, and not only reads the codes of a list. */
    boolean decodes() {
        return settings.contains(DenseSetting.DECODED);
    }

    /** The controller that it works with. */
    public ControllerSpec controller(String space, long seed) {
        return variant().spec(space, seed);
    }

    private ControllerVariant variant() {
        if (settings.contains(DenseSetting.NO_CONCEPTS)) {
            return ControllerVariant.NO_CONCEPTS;
        }
        return settings.contains(DenseSetting.NO_TC) ? ControllerVariant.BETA_VAE : ControllerVariant.D1;
    }
}

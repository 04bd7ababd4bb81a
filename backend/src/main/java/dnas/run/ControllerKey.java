package dnas.run;

import dnas.controller.ControllerSpec;
import dnas.controller.ControllerVariant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which controller: the usual settings of a variant, trained for a space from a seed.
 *
 * @param space name of the search space
 * @param variant the full one, or an ablation
 * @param seed of its training
 */
public record ControllerKey(String space, ControllerVariant variant, long seed) {
    /** The key of a controller with the usual settings of its variant. */
    public static ControllerKey of(ControllerSpec spec) {
        return new ControllerKey(spec.space(), spec.variant(), spec.seed());
    }

    /** The key that {@link #id} writes so; empty where it writes none so. */
    public static Optional<ControllerKey> parse(String id) {
        return Stream.of(ControllerVariant.values())
                .flatMap(variant -> of(variant, id))
                .findFirst();
    }

    private static Stream<ControllerKey> of(ControllerVariant variant, String id) {
        Matcher matcher = Pattern.compile("(?<space>.+)-" + variant.label() + "-seed(?<seed>\\d{1,18})")
                .matcher(id);
        return matcher.matches()
                ? Stream.of(new ControllerKey(matcher.group("space"), variant, Long.parseLong(matcher.group("seed"))))
                : Stream.empty();
    }

    /** Its one identifier, in addresses, the API, the data directory and on the command line: {@code nasbench101-d1-seed1}. */
    public String id() {
        return variant.spec(space, seed).id();
    }

    /** Its one name wherever people read it: "Disentangled controller of nasbench101, seed 1". */
    public String title() {
        return titleIn(space);
    }

    /** The same with the space's title. */
    public String titleIn(String spaceTitle) {
        return variant.title() + " of " + spaceTitle + ", seed " + seed;
    }
}

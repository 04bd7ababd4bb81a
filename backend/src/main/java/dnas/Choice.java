package dnas;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Finds what a person means by a name, or says which names there are. */
public final class Choice {
    private Choice() {}

    /**
     * The one with this name.
     *
     * @param field that holds the name, as the API spells it
     * @param what is chosen, for people
     * @param name as it was written
     * @throws InvalidInput when none has it
     */
    public static <T> T named(
            String field, String what, String name, Collection<T> all, Function<? super T, String> nameOf) {
        return all.stream()
                .filter(one -> nameOf.apply(one).equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> names = all.stream().map(nameOf).toList();
                    return new InvalidInput(
                            field,
                            name,
                            "There is no " + what + " \"" + name + "\"; choose " + (names.size() > 1 ? "one of " : "")
                                    + String.join(", ", names) + ".");
                });
    }
}

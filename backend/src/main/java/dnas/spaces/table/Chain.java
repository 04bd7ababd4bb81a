package dnas.spaces.table;

import dnas.space.Architecture;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One architecture of an imported table: an option in each layer. Equal to every other of its space with the same options. */
public final class Chain implements Architecture {
    private final Layers layers;
    private final int[] choices;
    private final @Nullable String id;

    /**
     * @param choices [L], the number of the option in each layer
     * @param id how its table calls it; null where it has no names
     */
    Chain(Layers layers, int[] choices, @Nullable String id) {
        this.layers = layers;
        this.choices = choices.clone();
        this.id = id;
    }

    /** The option in each layer [L]. */
    public List<String> options() {
        return layers.chosen(choices);
    }

    /** Not to be changed. */
    int[] choices() {
        return choices;
    }

    @Nullable
    String id() {
        return id;
    }

    /** In how many layers another chain has another option. */
    int differing(Chain other) {
        int differing = 0;
        for (int layer = 0; layer < choices.length; layer++) {
            if (choices[layer] != other.choices[layer]) {
                differing++;
            }
        }
        return differing;
    }

    /** The md5 of the options with bars between them, in UTF-8. */
    @Override
    public String hash() {
        try {
            byte[] label = layers.canonical(choices).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(label));
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("Every Java platform has MD5.", exception);
        }
    }

    /** What its table calls it; where that has no names, the options with bars between them. */
    @Override
    public String label() {
        return id == null ? layers.canonical(choices) : id;
    }

    @Override
    public int vertices() {
        return choices.length + 2;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Chain chain && Arrays.equals(choices, chain.choices) && layers.equals(chain.layers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(choices);
    }

    @Override
    public String toString() {
        return label();
    }
}

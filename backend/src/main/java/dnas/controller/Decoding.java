package dnas.controller;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a controller's decoder gives with one width of its beam. A beam of one is greedy decoding, which shows the network alone;
 * a wider one chooses what it ends in by concepts and by code, so its figures are of network and search together.
 *
 * @param width beginnings that the beam keeps
 * @param reconstruction whether codes are written back to what they were read from
 * @param steering whether concepts can be set; null without concept supervision, where no axis is named
 */
public record Decoding(
        int width, Reconstruction reconstruction, @Nullable Steering steering) {
    /** A file that lacks a part is damaged. */
    public Decoding {
        Objects.requireNonNull(reconstruction, "reconstruction");
    }
}

package dnas.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a code is decoded to.
 *
 * @param asked concepts that were asked for, with those that were left out filled in
 * @param exists whether some architecture has them together; where none has, they are snapped
 * @param concepts that the decoder was told to write
 * @param free of the free axes [Z]
 * @param beamWidth beginnings that the beam kept; 1 is greedy
 * @param architecture that was written; null where it is none
 * @param reason why it is none
 * @param sliders where each concept can go from here; empty where no axis is named
 */
record DecodedView(
        Map<String, Integer> asked,
        boolean exists,
        Map<String, Integer> concepts,
        List<Float> free,
        int beamWidth,
        @Nullable DecodedArchitectureView architecture,
        @Nullable String reason,
        List<SliderView> sliders) {
    /** One concept with the values that some architecture has, ascending. */
    record SliderView(String concept, List<ChoiceView> choices) {}

    /**
     * A value that a concept can take.
     *
     * @param changes what other concepts become with it, as no architecture has it with them as they are; empty where one has
     */
    record ChoiceView(int value, Map<String, Integer> changes) {}
}

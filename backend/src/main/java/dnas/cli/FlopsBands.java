package dnas.cli;

import dnas.InvalidInput;
import dnas.space.FlopsOrder;
import dnas.space.FlopsRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** FLOPs bands as they are written on the command line: {@code 0-251.25,251.25-432} in MFLOPs, or {@code deciles}. */
final class FlopsBands {
    /** Ten bands of as good as equally many architectures. */
    static final String DECILES = "deciles";

    private static final Pattern BAND = Pattern.compile("\\s*(\\d{1,9}(?:\\.\\d+)?)-(\\d{1,9}(?:\\.\\d+)?)\\s*");
    private static final int TENTHS = 10;
    private static final double MILLION = 1e6;

    private FlopsBands() {}

    /**
     * The bands in the order in which they are written.
     *
     * @throws InvalidInput when the text is no such list, or a band holds no architecture
     */
    static List<FlopsRange> parse(String text, FlopsOrder order) {
        if (!order.known()) {
            throw invalid(text, "the FLOPs of this space are not known");
        }
        if (text.strip().equals(DECILES)) {
            return deciles(order);
        }
        List<FlopsRange> bands = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = BAND.matcher(part);
            if (!matcher.matches()) {
                throw invalid(
                        text, "write bands in MFLOPs with commas between them, as in 0-251.25,251.25-432, or deciles");
            }
            FlopsRange band = Mflops.range(Double.valueOf(matcher.group(1)), Double.valueOf(matcher.group(2)));
            order.nearest(band).ifPresent(nearest -> {
                throw invalid(
                        text, "no architecture lies in " + part.strip() + "; " + label(nearest) + " would hold some");
            });
            bands.add(band);
        }
        return bands;
    }

    private static List<FlopsRange> deciles(FlopsOrder order) {
        return IntStream.rangeClosed(1, TENTHS)
                .mapToObj(tenth -> new FlopsRange(
                        tenth == 1 ? order.min() : order.quantile((tenth - 1.0) / TENTHS) + 1,
                        order.quantile((double) tenth / TENTHS)))
                .filter(band -> order.count(band) > 0)
                .toList();
    }

    /** Both ends in MFLOPs. */
    static String label(FlopsRange band) {
        return String.format(Locale.ROOT, "%.2f to %.2f", band.min() / MILLION, band.max() / MILLION);
    }

    private static InvalidInput invalid(String text, String why) {
        return new InvalidInput("bands", text, "The bands \"" + text + "\" cannot be used: " + why + ".");
    }
}

package dnas.bench.plot;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Means against a number of queries as curves, each within its 95 % band, in percent. */
public final class CurvePlot {
    /** Share of the queries whose poor beginnings may leave the plot below. */
    private static final double BEGINNING = .1;

    private static final double MARGIN = .04;
    private static final int MARKERS = 5;
    /** Pixels that a marker at the end takes. */
    private static final double MARKER = 6;

    private CurvePlot() {}

    /**
     * The plot as SVG.
     *
     * @param accuracy what is drawn, for example {@code test accuracy}
     * @param series each with bands at queries from 1 up
     * @param best the best that could be found, in percent; null where nobody knows it
     */
    public static String of(
            String title, String subtitle, String accuracy, List<Series> series, @Nullable Double best) {
        List<String> names = series.stream().map(Series::name).toList();
        double queries = series.stream()
                .flatMap(one -> one.bands().stream())
                .mapToDouble(Band::x)
                .max()
                .orElse(1);
        Scale x = new Scale(0, queries, Frame.LEFT, Frame.RIGHT);
        Scale y = vertical(series, best, queries * BEGINNING);
        Svg svg = Frame.begin(title, subtitle, accuracy + " of the incumbent, %", names);
        Frame.grid(svg, y, "queries");
        x.ticks().forEach(tick -> Frame.mark(svg, x.at(tick), x.label(tick)));
        svg.clip(Frame.LEFT, Frame.TOP, Frame.RIGHT + MARKER - Frame.LEFT, Frame.BOTTOM - (double) Frame.TOP);
        for (int i = 0; i < series.size(); i++) {
            svg.path(Palette.fill(i), area(series.get(i), x, y), "fill-opacity=\"0.16\"");
        }
        for (int i = 0; i < series.size(); i++) {
            curve(svg, i, series.get(i), x, y);
        }
        svg.unclip();
        if (best != null) {
            ceiling(svg, best, y.at(best));
        }
        Frame.legend(svg, names);
        return svg.toString();
    }

    private static void ceiling(Svg svg, double best, double y) {
        svg.line("best", Frame.LEFT, y, Frame.RIGHT, y, "stroke-dasharray=\"1 3\"");
        svg.text("soft", Frame.LEFT + 6.0, y - 5, "start", String.format(Locale.ROOT, "best in range %.3f %%", best));
    }

    private static Scale vertical(List<Series> series, @Nullable Double best, double beginning) {
        double low = series.stream()
                .flatMap(one -> one.bands().stream())
                .filter(band -> band.x() >= beginning)
                .mapToDouble(Band::low)
                .min()
                .orElse(0);
        double high = series.stream()
                .flatMap(one -> one.bands().stream())
                .filter(band -> band.x() >= beginning)
                .mapToDouble(Band::high)
                .reduce(best == null ? Double.NEGATIVE_INFINITY : best, Math::max);
        double margin = Math.max(MARGIN * (high - low), 1e-3);
        return new Scale(low - margin, high + 2 * margin, Frame.BOTTOM, Frame.TOP);
    }

    private static String area(Series series, Scale x, Scale y) {
        List<Band> bands = series.bands();
        String upper = bands.stream()
                .map(band -> Svg.number(x.at(band.x())) + "," + Svg.number(y.at(band.high())))
                .collect(Collectors.joining("L", "M", ""));
        String lower = IntStream.range(0, bands.size())
                .map(i -> bands.size() - 1 - i)
                .mapToObj(bands::get)
                .map(band -> Svg.number(x.at(band.x())) + "," + Svg.number(y.at(band.low())))
                .collect(Collectors.joining("L", "L", "Z"));
        return upper + lower;
    }

    private static void curve(Svg svg, int index, Series series, Scale x, Scale y) {
        List<Band> bands = series.bands();
        String points = bands.stream()
                .map(band -> Svg.number(x.at(band.x())) + "," + Svg.number(y.at(band.mean())))
                .collect(Collectors.joining("L", "M", ""));
        svg.path(
                Palette.line(index),
                points,
                "fill=\"none\" stroke-width=\"2\" stroke-dasharray=\"" + Palette.dash(index) + "\"");
        for (int marker = 1; marker <= MARKERS; marker++) {
            Band band = bands.get(Math.max(0, bands.size() * marker / MARKERS - 1));
            svg.path(Palette.fill(index), Palette.marker(index, x.at(band.x()), y.at(band.mean())), "");
        }
    }
}

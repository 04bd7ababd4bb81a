package dnas.bench.plot;

import java.util.List;
import java.util.stream.Collectors;

/** Mean regrets, or accuracies, under several limits, one step each, with their 95 % intervals. */
public final class LadderPlot {
    private static final double MARGIN = .06;
    private static final double CAP = 4;
    /** Pixels between the intervals of two strategies at one step, at most. */
    private static final double APART = 12;
    /** Share of a step's width that they may take together. */
    private static final double TAKEN = .8;

    private LadderPlot() {}

    /**
     * The plot as SVG.
     *
     * @param accuracy what is drawn where regret is not
     * @param regret whether these are regrets, in percentage points, so that 0 is the best; otherwise accuracies in percent
     * @param steps names of the places 0, 1, ... of the horizontal axis
     */
    public static String of(
            String title,
            String subtitle,
            String accuracy,
            boolean regret,
            String xName,
            List<String> steps,
            List<Series> series) {
        List<String> names = series.stream().map(Series::name).toList();
        double high = series.stream()
                .flatMap(one -> one.bands().stream())
                .mapToDouble(Band::high)
                .max()
                .orElse(1);
        double low = series.stream()
                .flatMap(one -> one.bands().stream())
                .mapToDouble(Band::low)
                .reduce(regret ? 0 : high, Math::min);
        double margin = Math.max(MARGIN * (high - low), 1e-3);
        Scale y = new Scale(low - margin, high + margin, Frame.BOTTOM, Frame.TOP);
        Scale x = new Scale(-.5, steps.size() - .5, Frame.LEFT, Frame.RIGHT);
        Svg svg = Frame.begin(
                title,
                subtitle,
                regret ? "regret, percentage points (less is better)" : accuracy + " of the incumbent, %",
                names);
        Frame.grid(svg, y, xName);
        for (int step = 0; step < steps.size(); step++) {
            Frame.mark(svg, x.at(step), steps.get(step));
        }
        if (regret) {
            svg.line("axis", Frame.LEFT, y.at(0), Frame.RIGHT, y.at(0), "");
        }
        double apart = Math.min(APART, TAKEN * (x.at(1) - x.at(0)) / series.size());
        for (int i = 0; i < series.size(); i++) {
            draw(svg, i, (i - (series.size() - 1) / 2.0) * apart, series.get(i), x, y);
        }
        Frame.legend(svg, names);
        return svg.toString();
    }

    private static void draw(Svg svg, int index, double aside, Series series, Scale x, Scale y) {
        String points = series.bands().stream()
                .map(band -> Svg.number(x.at(band.x()) + aside) + "," + Svg.number(y.at(band.mean())))
                .collect(Collectors.joining("L", "M", ""));
        svg.path(
                Palette.line(index),
                points,
                "fill=\"none\" stroke-opacity=\"0.45\" stroke-dasharray=\"" + Palette.dash(index) + "\"");
        for (Band band : series.bands()) {
            double at = x.at(band.x()) + aside;
            String width = "stroke-width=\"1.5\"";
            svg.line(Palette.line(index), at, y.at(band.low()), at, y.at(band.high()), width);
            svg.line(Palette.line(index), at - CAP, y.at(band.low()), at + CAP, y.at(band.low()), width);
            svg.line(Palette.line(index), at - CAP, y.at(band.high()), at + CAP, y.at(band.high()), width);
            svg.path(Palette.fill(index), Palette.marker(index, at, y.at(band.mean())), "");
        }
    }
}

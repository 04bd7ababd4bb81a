package dnas.bench.plot;

import java.util.List;

/** What every plot has: headings, a grid with its numbers, names of both axes, and the legend below. */
final class Frame {
    static final int WIDTH = 760;
    static final int LEFT = 64;
    static final int RIGHT = WIDTH - 24;
    static final int TOP = 78;
    static final int BOTTOM = 370;
    private static final int BELOW = BOTTOM + 62;
    private static final int ROW = 20;
    /** Characters of a name that leave room for a second column of the legend. */
    private static final int SHORT = 44;

    private Frame() {}

    /** An image with headings, to draw on. */
    static Svg begin(String title, String subtitle, String yName, List<String> names) {
        int rows = (names.size() + columns(names) - 1) / columns(names);
        return new Svg(WIDTH, BELOW + ROW * rows, title + "; " + subtitle)
                .title(16, 26, title)
                .text("soft", 16, 46, "start", subtitle)
                .text("soft", 16, TOP - 12.0, "start", "\u2191 " + yName);
    }

    /** Horizontal lines with numbers, and the name of the other axis. */
    static void grid(Svg svg, Scale y, String xName) {
        for (double tick : y.ticks()) {
            svg.line("grid", LEFT, y.at(tick), RIGHT, y.at(tick), "");
            svg.text("soft", LEFT - 8.0, y.at(tick) + 4, "end", y.label(tick));
        }
        svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM, "");
        svg.text("soft", RIGHT, BOTTOM + 40.0, "end", xName + " \u2192");
    }

    /** A mark on the lower axis. */
    static void mark(Svg svg, double x, String label) {
        svg.line("axis", x, BOTTOM, x, BOTTOM + 5.0, "");
        svg.text("soft", x, BOTTOM + 20.0, "middle", label);
    }

    static void legend(Svg svg, List<String> names) {
        int columns = columns(names);
        for (int i = 0; i < names.size(); i++) {
            double x = LEFT + i % columns * (RIGHT - LEFT) / (double) columns;
            double y = BELOW + ROW * (i / columns) - 6.0;
            svg.line(
                    Palette.line(i),
                    x,
                    y,
                    x + 34,
                    y,
                    "stroke-width=\"2\" stroke-dasharray=\"" + Palette.dash(i) + "\"");
            svg.path(Palette.fill(i), Palette.marker(i, x + 17, y), "");
            svg.text("ink", x + 42, y + 4, "start", names.get(i));
        }
    }

    private static int columns(List<String> names) {
        return names.stream().allMatch(name -> name.length() <= SHORT) ? 2 : 1;
    }
}

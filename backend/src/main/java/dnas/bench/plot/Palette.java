package dnas.bench.plot;

import java.util.List;

/**
 * Colours of the dashboard (frontend/src/design/styles/tokens.css), light and dark: they keep apart for the colour-blind, and
 * dash and marker differ with them, so that no series must be told by colour alone.
 */
final class Palette {
    private static final List<String> LIGHT = List.of("#1f5fd0", "#b84f08", "#0c7667", "#8b3aa8", "#766000", "#b82c63");
    private static final List<String> DARK = List.of("#7ba8ff", "#f59a52", "#40c7b0", "#cf93f0", "#d8bc42", "#f583b0");
    private static final List<String> DASHES = List.of("none", "6 3", "2 3", "8 3 2 3", "12 4", "4 2");

    private Palette() {}

    /** Style sheet of a plot, which follows the reader's colour scheme along with the background. */
    static String styles() {
        return scheme("#ffffff", "#12161c", "#5c6574", "#e4e7ec", "#b9c0ca", LIGHT)
                + "@media(prefers-color-scheme:dark){"
                + scheme("#14181e", "#e9ecf1", "#929dab", "#28303a", "#47515e", DARK)
                + "}";
    }

    private static String scheme(String page, String ink, String soft, String grid, String axis, List<String> series) {
        StringBuilder rules = new StringBuilder(".page{fill:" + page + "}.ink{fill:" + ink + "}.soft{fill:" + soft
                + "}.grid{stroke:" + grid + "}.axis{stroke:" + axis + "}.best{stroke:" + soft + "}");
        for (int i = 0; i < series.size(); i++) {
            rules.append(".line" + i + "{stroke:" + series.get(i) + "}.fill" + i + "{fill:" + series.get(i) + "}");
        }
        return rules.toString();
    }

    /** Class of strokes of a series. */
    static String line(int series) {
        return "line" + series % LIGHT.size();
    }

    /** Class of fills of a series. */
    static String fill(int series) {
        return "fill" + series % LIGHT.size();
    }

    /** Dashes of a series; a colour that is used again has another. */
    static String dash(int series) {
        return DASHES.get((series + series / LIGHT.size()) % DASHES.size());
    }

    /** Path of a series' marker around a point. */
    static String marker(int series, double x, double y) {
        String at = "M" + Svg.number(x) + "," + Svg.number(y);
        return switch ((series + series / LIGHT.size()) % 4) {
            case 0 -> at + "m-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0z";
            case 1 -> at + "m-3.5,-3.5h7v7h-7z";
            case 2 -> at + "m0,-4.5l4.5,8h-9z";
            default -> at + "m0,-5l5,5l-5,5l-5,-5z";
        };
    }
}

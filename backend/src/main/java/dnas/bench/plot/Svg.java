package dnas.bench.plot;

import java.util.Locale;

/** An SVG image that is being drawn, with a background of its own. */
final class Svg {
    private final StringBuilder body = new StringBuilder();
    private final int width;
    private final int height;
    private final String title;

    /**
     * An empty image.
     *
     * @param title for those who cannot see it
     */
    Svg(int width, int height, String title) {
        this.width = width;
        this.height = height;
        this.title = title;
    }

    /** Pixels with one decimal. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    Svg line(String style, double x1, double y1, double x2, double y2, String more) {
        return add("<line class=\"" + style + "\" x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\""
                + number(x2) + "\" y2=\"" + number(y2) + "\"" + (more.isEmpty() ? "" : " " + more) + "/>");
    }

    Svg path(String style, String d, String more) {
        return add("<path class=\"" + style + "\" d=\"" + d + "\"" + (more.isEmpty() ? "" : " " + more) + "/>");
    }

    Svg text(String style, double x, double y, String anchor, String words) {
        return add("<text class=\"" + style + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\""
                + anchor + "\">" + escaped(words) + "</text>");
    }

    Svg title(double x, double y, String words) {
        return add("<text class=\"ink\" x=\"" + number(x) + "\" y=\"" + number(y)
                + "\" font-size=\"15\" font-weight=\"600\">" + escaped(words) + "</text>");
    }

    /** What is drawn within a rectangle only; {@link #unclip} ends it. */
    Svg clip(double x, double y, double wide, double high) {
        return add("<clipPath id=\"plot\"><rect x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(wide)
                + "\" height=\"" + number(high) + "\"/></clipPath><g clip-path=\"url(#plot)\">");
    }

    Svg unclip() {
        return add("</g>");
    }

    private Svg add(String element) {
        body.append(element).append('\n');
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height
                + "\" font-family=\"system-ui,sans-serif\" font-size=\"12\">\n"
                + "<title>" + escaped(title) + "</title>\n<style>" + Palette.styles() + "</style>\n"
                + "<rect class=\"page\" width=\"" + width + "\" height=\"" + height + "\"/>\n" + body + "</svg>\n";
    }
}

package dnas;

/** The beginning of a text that is too long, with three dots where it is cut. */
public final class Shortened {
    private Shortened() {}

    /** At most so many characters, the dots counted; no character that two units write is cut in two. */
    public static String to(int longest, String text) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}

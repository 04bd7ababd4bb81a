package dnas.cli;

import dnas.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Seeds as they are written on the command line: {@code 100-119} or {@code 1,5,10-12}. */
final class SeedList {
    private static final Pattern PART = Pattern.compile("\\s*(\\d{1,18})(?:-(\\d{1,18}))?\\s*");
    private static final int MOST = 10_000;

    private SeedList() {}

    /**
     * The seeds in the order in which they are written, each once.
     *
     * @throws InvalidInput when the text is no such list, or lists more than 10,000
     */
    static List<Long> parse(String text) {
        Set<Long> seeds = new LinkedHashSet<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                throw invalid(text, "write single seeds and ranges with commas between them, as in 1,5,100-119");
            }
            long first = Long.parseLong(matcher.group(1));
            long last = matcher.group(2) == null ? first : Long.parseLong(matcher.group(2));
            if (last < first) {
                throw invalid(text, "the range " + part.strip() + " ends before it begins");
            }
            if (last - first >= MOST - seeds.size()) {
                throw invalid(text, "at most " + MOST + " seeds can be run at once");
            }
            for (long seed = first; seed <= last; seed++) {
                seeds.add(seed);
            }
        }
        return new ArrayList<>(seeds);
    }

    private static InvalidInput invalid(String text, String why) {
        return new InvalidInput("seeds", text, "The seeds \"" + text + "\" cannot be used: " + why + ".");
    }
}

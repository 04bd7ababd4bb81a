package dnas.run;

import dnas.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a run, and where they put it.
 *
 * @param note free text
 * @param tags words to find it by, each once, in alphabetical order
 * @param archived whether lists leave it out unless it is asked for
 * @param deleted when it was; then no list or statistic has it, until it is restored or removed for good
 */
public record Remarks(
        String note,
        List<String> tags,
        boolean archived,
        @Nullable Instant deleted) {
    /** Nothing is said. */
    public static final Remarks NONE = new Remarks("", List.of(), false, null);

    private static final int LONGEST_NOTE = 4000;
    private static final int MOST_TAGS = 20;
    private static final Pattern TAG = Pattern.compile("[^,\\p{Cntrl}]{1,60}");

    public Remarks {
        note = note.strip();
        if (note.length() > LONGEST_NOTE) {
            throw new InvalidInput(
                    "note", null, "The note has " + note.length() + " characters; " + LONGEST_NOTE + " are allowed.");
        }
        tags = tags.stream().map(String::strip).distinct().sorted().toList();
        for (String tag : tags) {
            if (!TAG.matcher(tag).matches()) {
                throw new InvalidInput(
                        "tags", tag, "A tag (\"" + tag + "\") has 1 to 60 characters, none of them a comma.");
            }
        }
        if (tags.size() > MOST_TAGS) {
            throw new InvalidInput("tags", tags, "A run has at most " + MOST_TAGS + " tags.");
        }
    }

    public Remarks withNote(String text) {
        return new Remarks(text, tags, archived, deleted);
    }

    public Remarks withTags(List<String> words) {
        return new Remarks(note, words, archived, deleted);
    }

    public Remarks withArchived(boolean isArchived) {
        return new Remarks(note, tags, isArchived, deleted);
    }

    /** Deleted at this time, or, with null, not deleted. */
    public Remarks withDeleted(@Nullable Instant when) {
        return new Remarks(note, tags, archived, when);
    }

    public boolean isDeleted() {
        return deleted != null;
    }
}

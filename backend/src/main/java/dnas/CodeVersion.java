package dnas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which code this is: the jar's version, and behind a plus the commit that it was built from, where that is known. */
public final class CodeVersion {
    private static final String CURRENT = read();

    private CodeVersion() {}

    /** For example {@code 0.1.0+1f2e3d4c5b}. */
    public static String current() {
        return CURRENT;
    }

    private static String read() {
        String release = CodeVersion.class.getPackage().getImplementationVersion();
        String commit = commit();
        return (release == null ? "development" : release) + (commit.isEmpty() ? "" : "+" + commit);
    }

    /** Written by the build; empty when that ran outside of git. */
    private static String commit() {
        try (InputStream file = CodeVersion.class.getResourceAsStream("commit.txt")) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

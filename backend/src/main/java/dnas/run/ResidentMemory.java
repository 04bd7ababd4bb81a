package dnas.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What processes take of the machine's memory, by Linux's account of them. */
final class ResidentMemory {
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");
    private static final long KIBIBYTE = 1024;

    private ResidentMemory() {}

    /** Bytes; 0 of a process that is gone, or where the system keeps no such account. */
    static long of(long pid) {
        try {
            Matcher line = RESIDENT.matcher(Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
            return line.find() ? Long.parseLong(line.group(1)) * KIBIBYTE : 0;
        } catch (IOException gone) {
            return 0;
        }
    }
}

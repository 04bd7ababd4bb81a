package dnas;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Starts a process that sees a mount which nobody else does, and which goes with it: a namespace of its own, without root. */
public final class Mounts {
    private Mounts() {}

    /** Whether this machine lets a user have a namespace; some containers do not. */
    public static boolean permitted() {
        return succeeds("unshare", "-rm", "true");
    }

    /**
     * A command line for a process with a mount.
     *
     * @param script makes it
     * @param command what is then started
     */
    public static List<String> with(String script, List<String> command) {
        List<String> all = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", script + " && exec \"$@\"", "sh"));
        all.addAll(command);
        return all;
    }

    /** Runs a command to its end; whether its exit code is 0. */
    public static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

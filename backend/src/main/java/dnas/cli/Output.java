package dnas.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Prints a command's result; a full disk must not look like success. */
final class Output {
    private Output() {}

    /**
     * Prints a result and a line break.
     *
     * @throws UncheckedIOException when it could not be written
     */
    static void print(@Nullable CommandSpec command, String result) {
        if (command == null) {
            throw new IllegalStateException("The command line was not set up.");
        }
        PrintWriter out = command.commandLine().getOut();
        out.println(result);
        // The writer that prints to standard output does not hear of the stream's errors.
        if (out.checkError() || System.out.checkError()) {
            throw new UncheckedIOException(new IOException("The result could not be written to standard output."));
        }
    }
}

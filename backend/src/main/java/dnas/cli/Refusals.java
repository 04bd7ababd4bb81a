package dnas.cli;

import dnas.InvalidInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says in one line why a command ends without a result; the trace of a fault of the program goes to a file. */
final class Refusals implements IExecutionExceptionHandler {
    static final int FAULT = 1;
    static final int INVALID_INPUT = 2;

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        if (exception instanceof InvalidInput invalid) {
            return refuse(command.getErr(), invalid.sentence());
        }
        String message = exception.getMessage() == null ? exception.getClass().getSimpleName() : exception.getMessage();
        command.getErr().println("dnas: This should not have happened: " + message + " (" + kept(exception) + ")");
        command.getErr().flush();
        return FAULT;
    }

    /** What an option's value says of itself is a sentence; picocli would name the class that it could not become. */
    static int ofParameter(ParameterException exception, String... arguments) {
        String sentence = exception.getCause() instanceof InvalidInput invalid
                ? invalid.sentence()
                : String.valueOf(exception.getMessage());
        return refuse(exception.getCommandLine().getErr(), sentence);
    }

    private static int refuse(PrintWriter err, String sentence) {
        err.println("dnas: " + sentence);
        err.flush();
        return INVALID_INPUT;
    }

    private static String kept(Exception exception) {
        try {
            Path file = Files.createTempFile("dnas-", ".log");
            try (PrintWriter log = new PrintWriter(Files.newBufferedWriter(file))) {
                exception.printStackTrace(log);
            }
            return "details in " + file;
        } catch (IOException nowhere) {
            return "details could not be written: " + nowhere.getMessage();
        }
    }
}

package dnas.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import dnas.Choice;
import dnas.run.Workers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/**
 * Where logs go: a server's briefly to standard error and whole into {@code dnas.log}, what workers say into {@code workers.log}.
 * Files are closed daily and at 10 MiB, packed, and deleted after 30 days or beyond 100 MiB of each kind.
 */
final class Logs {
    private static final long MEBIBYTE = 1 << 20;
    private static final FileSize OF_A_FILE = new FileSize(10 * MEBIBYTE);
    private static final FileSize OF_ALL = new FileSize(100 * MEBIBYTE);
    private static final int DAYS = 30;

    /** A message stays on its line, whatever somebody has put into it. */
    private static final String MESSAGE = "%replace(%msg){'[\\r\\n]+', ' '}%n";

    private static final String BRIEF = "%d{HH:mm:ss} %level %logger{0}: " + MESSAGE + "%ex{short}";
    private static final String WHOLE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0} [%X{request:--}]: " + MESSAGE + "%ex";

    private static final LoggerContext CONTEXT = (LoggerContext) LoggerFactory.getILoggerFactory();

    /** How lines are written. */
    enum Format {
        /** For people. */
        TEXT,
        /** One JSON object a line, for programs that collect logs. */
        JSON;

        /**
         * The format with this name.
         *
         * @throws dnas.InvalidInput when there is none
         */
        static Format named(String label) {
            return Choice.named("log-format", "log format", label, List.of(values()), format -> format.name()
                    .toLowerCase(Locale.ROOT));
        }
    }

    private Logs() {}

    /** Logs of a server. */
    static void ofServer(Path folder, Format format) {
        Logger root = CONTEXT.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(CONTEXT);
        console.setTarget("System.err");
        console.setEncoder(encoder(format, BRIEF));
        console.start();
        root.addAppender(console);
        root.addAppender(file(folder, "dnas", encoder(format, WHOLE)));
        ofWorkers(folder, format);
    }

    /** What workers say, and nothing else. */
    static void ofWorkers(Path folder, Format format) {
        Logger workers = CONTEXT.getLogger(Workers.LOG);
        workers.detachAndStopAllAppenders();
        workers.setAdditive(false);
        workers.setLevel(null);
        workers.addAppender(file(folder, "workers", encoder(format, WHOLE)));
    }

    private static RollingFileAppender<ILoggingEvent> file(Path folder, String name, Encoder<ILoggingEvent> encoder) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(CONTEXT);
        appender.setFile(folder.resolve(name + ".log").toString());
        appender.setEncoder(encoder);
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(CONTEXT);
        policy.setParent(appender);
        policy.setFileNamePattern(
                folder.resolve(name + ".%d{yyyy-MM-dd}.%i.log.gz").toString());
        policy.setMaxFileSize(OF_A_FILE);
        policy.setMaxHistory(DAYS);
        policy.setTotalSizeCap(OF_ALL);
        policy.start();
        appender.setRollingPolicy(policy);
        appender.start();
        return appender;
    }

    private static Encoder<ILoggingEvent> encoder(Format format, String pattern) {
        if (format == Format.JSON) {
            JsonEncoder json = new JsonEncoder();
            json.setContext(CONTEXT);
            json.setWithFormattedMessage(true);
            json.setWithMessage(false);
            json.setWithArguments(false);
            json.setWithContext(false);
            json.setWithSequenceNumber(false);
            json.start();
            return json;
        }
        PatternLayoutEncoder text = new PatternLayoutEncoder();
        text.setContext(CONTEXT);
        text.setPattern(pattern);
        text.start();
        return text;
    }
}

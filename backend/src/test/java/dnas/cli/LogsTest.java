package dnas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import dnas.run.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogsTest {
    private static final Logger LOG = LoggerFactory.getLogger("dnas.somewhere");

    @TempDir
    Path folder;

    @AfterEach
    void asBefore() throws Exception {
        usualLogs();
        MDC.clear();
    }

    /** Those of a program that is no server. */
    static void usualLogs() throws Exception {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        JoranConfigurator usual = new JoranConfigurator();
        usual.setContext(context);
        usual.doConfigure(LogsTest.class.getResource("/logback.xml"));
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    @Test
    void aLineHasItsTimeItsRequestAndTheWholeTraceBelow() throws Exception {
        Logs.ofServer(folder, Logs.Format.TEXT);
        MDC.put("request", "abc123");
        LOG.error("It broke", new IllegalStateException("for a reason"));

        assertThat(lines("dnas.log").get(0))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\S+ ERROR somewhere \\[abc123]: It broke");
        assertThat(lines("dnas.log").get(1)).isEqualTo("java.lang.IllegalStateException: for a reason");
        assertThat(lines("dnas.log").get(2)).contains("at dnas.cli.LogsTest");
    }

    @Test
    void nobodyForgesALine() throws Exception {
        Logs.ofServer(folder, Logs.Format.TEXT);
        LOG.info("GET {} failed", "/x\n2026-01-01 INFO somebody: all is well");

        assertThat(lines("dnas.log")).hasSize(1);
    }

    @Test
    void eachLineOfJsonIsAnObject() throws Exception {
        Logs.ofServer(folder, Logs.Format.JSON);
        MDC.put("request", "abc123");
        LOG.warn("Twice {}", "over");

        JsonNode line = JsonMapper.builder().build().readTree(lines("dnas.log").get(0));
        assertThat(line.get("level").stringValue()).isEqualTo("WARN");
        assertThat(line.get("formattedMessage").stringValue()).isEqualTo("Twice over");
        assertThat(line.get("mdc").get("request").stringValue()).isEqualTo("abc123");
        assertThat(line.get("timestamp").isNumber()).isTrue();
    }

    @Test
    void whatWorkersSayHasAFileOfItsOwn() throws Exception {
        Logs.ofServer(folder, Logs.Format.TEXT);
        LoggerFactory.getLogger(Workers.LOG).info("4711: loading");

        assertThat(lines("workers.log")).hasSize(1).first().asString().endsWith("worker [-]: 4711: loading");
        assertThat(lines("dnas.log")).isEmpty();
    }

    @Test
    void aFileThatHasGrownIsClosedAndPacked() throws Exception {
        Logs.ofWorkers(folder, Logs.Format.TEXT);
        Logger workers = LoggerFactory.getLogger(Workers.LOG);
        String text = "x".repeat(1 << 20);
        long until = System.nanoTime() + 60_000_000_000L;
        while (packed().isEmpty() && System.nanoTime() < until) {
            workers.info(text);
            Thread.sleep(20);
        }

        assertThat(packed()).isNotEmpty().allSatisfy(name -> assertThat(name)
                .matches("workers\\.\\d{4}-\\d\\d-\\d\\d\\.\\d+\\.log\\.gz"));
        assertThat(Files.size(folder.resolve("workers.log"))).isLessThan(30 << 20);
    }

    private List<String> packed() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".gz"))
                    .toList();
        }
    }
}

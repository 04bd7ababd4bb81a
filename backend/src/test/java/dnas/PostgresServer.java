package dnas;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL. It is started by a process of its own, which ends it when this one ends, however it does, and which is
 * nobody's where this one is root's: PostgreSQL refuses to be root's. Whoever is nobody may read and write all the same.
 */
public final class PostgresServer implements AutoCloseable {
    private static final String READY = "PostgreSQL is ready";
    private static final List<String> NOBODY = List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override");
    /** Below it nobody may delete what is root's, as they may not in /tmp. */
    private static final Path BUILD = Path.of("target", "postgres").toAbsolutePath();

    /** The role that tests use must give its password. */
    private static final String ACCESS = """
            host all postgres all trust
            host all all all scram-sha-256
            """;

    private static @Nullable PostgresServer shared;

    private final Path directory;
    private final int port;
    private Process process;
    private int databases;

    private PostgresServer(Path directory, int port) {
        this.directory = directory;
        this.port = port;
        process = launched();
    }

    /** The process that starts PostgreSQL; arguments: a directory and a port. A byte stops it, and its data are kept. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(BUILD.toFile())
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("hba_file", directory.resolve("access").toString())
                .setPort(Integer.parseInt(arguments[1]))
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
        try (postgres) {
            System.out.println(READY);
            boolean kept = System.in.read() != -1;
            postgres.close();
            if (!kept) {
                delete(directory);
            }
        } finally {
            System.exit(0);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The one of this JVM. */
    public static synchronized PostgresServer shared() {
        shared = shared == null ? start() : shared;
        return shared;
    }

    /** Another one. */
    public static PostgresServer start() {
        try (ServerSocket free = new ServerSocket(0)) {
            Path directory = Files.createTempDirectory(Files.createDirectories(BUILD), "server");
            Files.writeString(directory.resolve("access"), ACCESS);
            int port = free.getLocalPort();
            free.close();
            PostgresServer server = new PostgresServer(directory, port);
            server.run("create role dnas login password 'secret'");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launched() {
        try {
            List<String> command = new ArrayList<>(isRoot() ? NOBODY : List.of());
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    PostgresServer.class.getName(),
                    directory.toString(),
                    String.valueOf(port)));
            Process started =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            awaitReady(started.inputReader());
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be started for the tests.", e);
        }
    }

    private static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private static void awaitReady(BufferedReader lines) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); !READY.equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IllegalStateException("PostgreSQL cannot be started for the tests:\n" + said);
            }
            said.append(line).append('\n');
        }
    }

    /** Makes an empty database, in whose language "a" is before "B", and gives its name. */
    public String create() {
        return create("template0 encoding 'UTF8' locale 'C.UTF-8' locale_provider icu icu_locale 'en-US'");
    }

    /** Makes another database. */
    public synchronized String create(String template) {
        String name = "test" + ++databases;
        run("create database " + name + " owner dnas template " + template);
        return name;
    }

    /** Address of a database, with user and password. */
    public String url(String database) {
        return urlWithoutPassword(database) + "&password=secret";
    }

    public String urlWithoutPassword(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=dnas";
    }

    /** As PostgreSQL's administrator. */
    public void run(String sql) {
        run(sql, "postgres");
    }

    /** The same in some database. */
    public void run(String sql, String database) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Ends it; it keeps what it holds, for {@link #again}. */
    public void stop() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts it after it was stopped. */
    public void again() {
        process = launched();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dnas.cli;

import dnas.CodeVersion;
import dnas.DataDirectory;
import dnas.InvalidInput;
import dnas.backup.BackupSchedule;
import dnas.controller.ComputeDevice;
import dnas.run.Catalogue;
import dnas.run.Workers;
import dnas.web.Server;
import dnas.web.ServerSettings;
import dnas.web.SignIn;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dnas serve}: the dashboard, until it is stopped. */
@Command(name = "serve", description = "Serves the dashboard.", mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
    private static final int LARGEST_PORT = 65_535;
    private static final Pattern ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+|[0-9a-fA-F]*:[0-9a-fA-F:.]+");
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final Engine engine;

    @Option(names = "--port", defaultValue = "7070", description = "port (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "address (default: ${DEFAULT-VALUE})")
    private String host = "127.0.0.1";

    @Option(names = "--data", description = "directory of the history and the controllers (default: .dnas beside bin/)")
    private Path data = Home.data();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Option(names = "--workers", description = "runs at once (default: half the cores)")
    private @Nullable Integer workers;

    @Option(
            names = "--worker-memory",
            defaultValue = "" + WorkerProcesses.MEMORY,
            description = "heap of each worker in MiB (default: ${DEFAULT-VALUE})")
    private int workerMemory = WorkerProcesses.MEMORY;

    @Option(
            names = "--worker-patience",
            description = "minutes that a worker may report nothing, before it is killed as hung (default: 30)")
    private int workerPatience = (int) Workers.PATIENCE.toMinutes();

    @Option(
            names = "--most-runs-per-user",
            paramLabel = "N",
            description = "runs of one person that may wait or be with a worker (default: any number)")
    private int mostRunsEach = ServerSettings.ANY_NUMBER;

    @Option(
            names = "--accounts",
            description = "ask everybody to sign in; the first start prints the link that makes the first account")
    private boolean accounts;

    @Option(
            names = "--trusted-proxy",
            split = ",",
            paramLabel = "ADDRESS",
            description = "reverse proxies whose X-Forwarded headers, and --user-header, are believed")
    private List<String> trustedProxies = List.of();

    @Option(
            names = "--user-header",
            paramLabel = "NAME",
            description = "header in which a trusted proxy says whom it has authenticated, such as X-Forwarded-User")
    private @Nullable String userHeader;

    @Option(
            names = "--backup-to",
            paramLabel = "DIR",
            description = "make backups by itself into this directory, which serves no other server")
    private @Nullable Path backupTo;

    @Option(names = "--backup-every", paramLabel = "HOURS", description = "one so often (default: 24)")
    private int backupEvery = 24;

    @Option(
            names = "--backup-keep",
            paramLabel = "N",
            description = "keep the newest so many; older ones are deleted (default: 7)")
    private int backupKeep = 7;

    @Option(
            names = "--keep-deleted",
            paramLabel = "DAYS",
            description = "how long deleted runs, studies and views can be restored (default: ${DEFAULT-VALUE})",
            defaultValue = "30")
    private int keepDeleted = 30;

    @Option(
            names = "--log-format",
            defaultValue = "text",
            description = "how lines of the log are written: text, or json for programs (default: ${DEFAULT-VALUE})")
    private String logFormat = "text";

    @Option(names = "--open", description = "open the dashboard in the browser")
    private boolean open;

    @Spec
    private @Nullable CommandSpec spec;

    public ServeCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() throws InterruptedException {
        ServerSettings settings = new ServerSettings(
                host,
                checkedPort(),
                data,
                database.address(),
                WorkerProcesses.count(workers),
                WorkerProcesses.command(data, ComputeDevice.AUTO, workerMemory),
                Duration.ofMinutes(atLeastOne("worker-patience", workerPatience, "1 (minute) or more")),
                atLeastOne("most-runs-per-user", mostRunsEach, "1 or more; without it there is no limit"),
                Duration.ofDays(atLeastOne("keep-deleted", keepDeleted, "1 (day) or more")),
                CodeVersion.current(),
                new SignIn(accounts, checkedProxies(), checkedHeader()),
                backupTo == null ? null : new BackupSchedule(backupTo, Duration.ofHours(backupEvery), backupKeep));
        Catalogue catalogue = engine.catalogue(data);
        // Loaded before anybody is told that it is ready: a damaged table is refused here, not in the first search.
        catalogue.benchmarks();
        Server.requireFree(host, port);
        DataDirectory.requireWritable(data);
        Logs.ofServer(data.resolve("logs"), Logs.Format.named(logFormat));
        Server server = Server.start(settings, catalogue, engine.runner(data, ComputeDevice.AUTO));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "dnas-stop"));
        String address = "http://" + reachable(host) + ":" + server.port();
        server.setUp()
                .ifPresent(link -> announce(
                        "Nobody has an account yet. This link makes the first one, an administrator's, once and until "
                                + link.expires() + ": " + address + "/welcome#"
                                + link.secret().value()));
        LOG.info("dnas {} serves {} with {} workers.", CodeVersion.current(), address, settings.workers());
        announce("dnas is ready on " + address + " (data in " + data.toAbsolutePath() + database.after(", history in ")
                + ")");
        if (open) {
            browse(address);
        }
        new CountDownLatch(1).await();
        return 0;
    }

    /** What is not done by then is lost with the process; nothing that was stored is. */
    private static void stop(Server server) {
        Thread closing = new Thread(server::close, "dnas-close");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(LONGEST_STOP.toMillis());
            if (closing.isAlive()) {
                LOG.warn("Stopping has taken {} s and is given up; what is stored is kept.", LONGEST_STOP.toSeconds());
            }
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a browser is given: of all addresses of this machine, its name. */
    private static String reachable(String host) {
        try {
            return InetAddress.getByName(host).isAnyLocalAddress()
                    ? InetAddress.getLocalHost().getCanonicalHostName()
                    : host;
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    private static int atLeastOne(String option, int value, String least) {
        if (value < 1) {
            throw new InvalidInput(option, value, "--" + option + " (" + value + ") must be " + least + ".");
        }
        return value;
    }

    /** Addresses as connections have them: a name that resolves to another one later would be believed then. */
    private List<String> checkedProxies() {
        for (String proxy : trustedProxies) {
            if (!ADDRESS.matcher(proxy).matches()) {
                throw new InvalidInput(
                        "trusted-proxy",
                        proxy,
                        "--trusted-proxy (" + proxy + ") must be an IP address, such as 127.0.0.1 or ::1.");
            }
        }
        return trustedProxies;
    }

    private @Nullable String checkedHeader() {
        if (userHeader != null && trustedProxies.isEmpty()) {
            throw new InvalidInput(
                    "user-header",
                    userHeader,
                    "--user-header (" + userHeader
                            + ") is believed of proxies alone that you name: add --trusted-proxy ADDRESS.");
        }
        return userHeader;
    }

    private int checkedPort() {
        if (port < 0 || port > LARGEST_PORT) {
            throw new InvalidInput("port", port, "--port (" + port + ") must be between 0 and " + LARGEST_PORT + ".");
        }
        return port;
    }

    private void announce(String line) {
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(line);
            out.flush();
        }
    }

    private void browse(String address) {
        try {
            new ProcessBuilder("xdg-open", address)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noBrowser) {
            announce("No browser could be opened here; open " + address + " yourself.");
        }
    }
}

package dnas.web;

import dnas.InvalidInput;
import dnas.account.Accounts;
import dnas.account.Invitation;
import dnas.account.Secret;
import dnas.backup.ScheduledBackups;
import dnas.run.Catalogue;
import dnas.run.Controllers;
import dnas.run.RunQueue;
import dnas.run.SearchRunner;
import dnas.run.WorkerPool;
import dnas.run.Workers;
import dnas.run.comparison.Trajectories;
import dnas.store.ActionLog;
import dnas.store.Database;
import dnas.store.DatabaseJournal;
import dnas.store.RunReader;
import dnas.store.ViewShelf;
import io.github.bucket4j.TimeMeter;
import io.javalin.Javalin;
import io.javalin.json.JavalinJackson3;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Database, queue, workers and HTTP, started in this order and stopped in the reverse one. */
public final class Server implements AutoCloseable {
    private final Path data;
    private final Database database;
    private final EventStream stream = new EventStream();
    private final RunQueue queue;
    private final WorkerPool pool;
    private final Javalin http;
    private final DeletedThings deleted;
    private final Replays replays;
    private final Accounts accounts;
    private final Metrics metrics = new Metrics();
    private final Secret local = Secret.random(LocalServer.PREFIX);
    private final @Nullable ScheduledBackups backups;
    private volatile boolean stopping;

    private Server(
            ServerSettings settings,
            Database database,
            Accounts accounts,
            Catalogue catalogue,
            SearchRunner runner,
            InstantSource clock) {
        data = settings.data();
        this.database = database;
        this.accounts = accounts;
        JsonMapper json = JsonMapper.builder()
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .build();
        DatabaseJournal journal = new DatabaseJournal(database, clock);
        ViewShelf views = new ViewShelf(database);
        deleted = new DeletedThings(journal, views, settings.keepDeleted(), clock);
        RunReader reader = new RunReader(database);
        Controllers controllers = new Controllers(catalogue);
        EventRoutes events = new EventRoutes(stream, journal, controllers, catalogue, json);
        queue = new RunQueue(journal, runner, controllers, metrics.counting(events), clock, settings.mostRunsEach());
        pool = new WorkerPool(
                queue, settings.workers(), new Workers(settings.workerCommand(), settings.workerPatience()));
        backups = settings.backups() == null
                ? null
                : new ScheduledBackups(database, settings.data(), settings.backups(), clock);
        replays = new Replays(new KeptFindings(settings.data()));
        Surrogates surrogates = new Surrogates(catalogue);
        Presenter presenter =
                new Presenter(journal, reader, queue, controllers, catalogue, new BestAccuracies(catalogue));
        metrics.watch(queue, pool, stream, database);
        http = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.jsonMapper(new JavalinJackson3(json, false));
            config.http.maxRequestSize = RequestBody.MOST;
            HttpRefusals.install(config.jetty, json);
            RequestId.install(config.routes);
            SecurityHeaders.install(config.routes);
            Problem.install(config.routes);
            Malformed.install(config.routes);
            Origin.install(config.routes);
            NullCharacter.install(config.routes);
            Access access =
                    new Access(accounts, settings.signIn(), new RequestRates(TimeMeter.SYSTEM_MILLISECONDS), local);
            access.install(config.routes);
            ActionNotes notes = new ActionNotes(new ActionLog(database), events::noted);
            notes.install(config.routes);
            new SessionRoutes(accounts, access, notes, json).install(config.routes);
            new TokenRoutes(accounts.tokens(), notes, json).install(config.routes);
            new AccountRoutes(accounts, notes, json).install(config.routes);
            metrics.install(config);
            new HealthRoutes(access, settings.version(), queue, pool, database, () -> stopping).install(config.routes);
            new StorageRoutes(settings.data(), database, catalogue).install(config.routes);
            new SpaceRoutes(catalogue, surrogates).install(config.routes);
            new DurationRoutes(catalogue, reader).install(config.routes);
            new ArchitectureRoutes(catalogue, journal).install(config.routes);
            SpaceTables tables = new SpaceTables();
            LatentMaps maps = new LatentMaps(catalogue, tables);
            new ColumnRoutes(catalogue, tables, maps).install(config.routes);
            Sending sending = new Sending(settings.data());
            new BackupRoutes(database, settings.data(), sending, backups, notes).install(config.routes);
            new StudyFileRoutes(database, catalogue, sending, notes).install(config.routes);
            new StudyRoutes(presenter, notes, json).install(config.routes);
            new RunRoutes(presenter, notes, json).install(config.routes);
            new ComparisonRoutes(presenter, new Trajectories(reader::trajectories)).install(config.routes);
            new ViewRoutes(views, notes, json).install(config.routes);
            new ControllerRoutes(presenter, json).install(config.routes);
            new EffectRoutes(presenter, new WholeTable()).install(config.routes);
            new CalibrationRoutes(presenter, new RunCalibrations(catalogue, replays)).install(config.routes);
            new RegionRoutes(presenter, new RunRegions(catalogue, maps, replays)).install(config.routes);
            events.install(config.routes);
            new Dashboard().install(config.routes);
        });
    }

    /**
     * Starts to serve.
     *
     * @throws InvalidInput when the port is in use, the data directory is locked or cannot be written, or the
     *     database cannot be used
     */
    public static Server start(ServerSettings settings, Catalogue catalogue, SearchRunner runner) {
        return start(settings, catalogue, runner, InstantSource.system());
    }

    /** What asks nobody who they are serves this machine alone, and believes nobody who says it. */
    private static void requireAlone(ServerSettings settings) {
        if (!SignIn.isLoopback(settings.host())) {
            throw new InvalidInput(
                    "host",
                    settings.host(),
                    "Whoever reaches " + settings.host()
                            + " could do everything here, since nobody has an account yet. Add"
                            + " --accounts, so that people sign in, or leave --host away to serve this machine alone.");
        }
        String userHeader = settings.signIn().userHeader();
        if (userHeader != null) {
            throw new InvalidInput(
                    "user-header",
                    userHeader,
                    "--user-header (" + userHeader + ") says who somebody is, and this server asks nobody: nobody has"
                            + " an account yet. Add --accounts, or leave --user-header away.");
        }
    }

    /** The same by some clock. */
    static Server start(ServerSettings settings, Catalogue catalogue, SearchRunner runner, InstantSource clock) {
        requireFree(settings.host(), settings.port());
        Database database = Database.open(settings.data(), settings.database());
        Accounts accounts = new Accounts(database, settings.signIn().accounts(), clock);
        if (!accounts.required()) {
            try {
                requireAlone(settings);
            } catch (InvalidInput open) {
                database.close();
                throw open;
            }
        }
        Server server = new Server(settings, database, accounts, catalogue, runner, clock);
        try {
            server.http.start(settings.host(), settings.port());
            LocalServer.write(settings, server.port(), server.local);
            if (server.backups != null) {
                server.backups.start();
            }
            server.deleted.start();
            return server;
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    /**
     * Before anything is opened or started: the usual mistake is a server that still runs.
     *
     * @throws InvalidInput when the address or port cannot be used
     */
    public static void requireFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (BindException inUse) {
            throw new InvalidInput(
                    "port",
                    port,
                    "Port " + port + " of " + host + " cannot be used (" + inUse.getMessage()
                            + "); maybe another server has it. Give another one with --port.");
        } catch (IOException | IllegalArgumentException unusable) {
            throw new InvalidInput(
                    "host", host, "The address " + host + ":" + port + " cannot be used: " + unusable.getMessage());
        }
    }

    /** The link with which the first account is made, where accounts are asked for and there is none. */
    public Optional<Invitation> setUp() {
        return accounts.setUp();
    }

    public int port() {
        return http.port();
    }

    /** Method and path of every route of the API, sorted; the contract's test reads them. */
    SortedSet<String> routes() {
        return http.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod() && endpoint.path.startsWith("/api/"))
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Stops; runs that are with a worker wait for the next server. */
    @Override
    public synchronized void close() {
        if (stopping) {
            return;
        }
        stopping = true;
        queue.close();
        stream.close();
        http.stop();
        replays.close();
        if (backups != null) {
            backups.close();
        }
        LocalServer.delete(data);
        deleted.close();
        pool.close();
        database.close();
        metrics.close();
    }
}

package dnas.web;

import dnas.account.Accounts;
import dnas.account.Caller;
import dnas.account.Role;
import dnas.account.Secret;
import dnas.run.StoreUnavailable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.security.RouteRole;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who asks, and lets them use what they may.
 *
 * @param local what a command on this machine shows, see {@link LocalServer}
 */
record Access(Accounts accounts, SignIn signIn, RequestRates rates, Secret local) {
    /** Name of the cookie that holds a session. */
    static final String COOKIE = "dnas_session";

    private static final String CALLER = "dnas.caller";
    private static final String CREDENTIAL = "dnas.credential";
    private static final String BEARER = "Bearer ";
    private static final Pattern OWN_MACHINE = Pattern.compile(
            "(localhost|[a-z0-9.-]+\\.localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(:\\d+)?", Pattern.CASE_INSENSITIVE);

    private static final List<String> FORWARDED = List.of("X-Forwarded-For", "X-Forwarded-Host");

    void install(RoutesConfig routes) {
        routes.beforeMatched("/api/*", this::check);
        routes.beforeMatched("/metrics", this::check);
    }

    private void check(Context context) {
        if (context.method().equals(HandlerType.HEAD)) {
            throw new MethodNotAllowedResponse("HEAD is not answered; ask with GET.", Map.of());
        }
        May may = may(context.routeRoles());
        if (may == May.PROBE) {
            if (!accounts.required()) {
                requireOwnMachine(context);
            }
            return;
        }
        Supplier<Optional<Caller>> presented = presented(context);
        Optional<Caller> caller = counted(context, presented);
        caller.ifPresent(known -> context.attribute(CALLER, known));
        @Nullable Role least = may.least();
        if (least == null) {
            return;
        }
        Caller known = caller.orElseThrow(() -> new UnauthorizedResponse("Sign in first, or send a token of the API."));
        if (!known.role().includes(least)) {
            throw new ForbiddenResponse("This needs the role " + least.label()
                    + (known.means() == Caller.Means.TOKEN
                            ? ", and this token has the role " + known.role().label() + "; make one with more."
                            : " and you are " + known.role().label() + "; ask an administrator."));
        }
        context.attribute(CREDENTIAL, (BooleanSupplier) () -> stillIncludes(presented, least));
    }

    /** Who asks a route for probes, where that can be found out now: nobody is refused there. */
    Optional<Caller> recognised(Context context) {
        try {
            return presented(context).get();
        } catch (HttpResponseException | StoreUnavailable unknown) {
            return Optional.empty();
        }
    }

    /** Who asks, when they may ask again already. */
    private Optional<Caller> counted(Context context, Supplier<Optional<Caller>> presented) {
        try {
            Optional<Caller> caller = presented.get();
            String name = caller.map(Caller::name).orElse(null);
            if (name != null) {
                rates.account(context, name);
            } else if (accounts.required()) {
                rates.stranger(context, address(context));
            }
            return caller;
        } catch (UnauthorizedResponse | ForbiddenResponse refused) {
            rates.stranger(context, address(context));
            throw refused;
        }
    }

    private static boolean stillIncludes(Supplier<Optional<Caller>> presented, Role least) {
        try {
            return presented.get().filter(now -> now.role().includes(least)).isPresent();
        } catch (HttpResponseException refused) {
            return false;
        }
    }

    /** Whether what a request presented still opens its route: not after a sign-out, or a change of the account. */
    static BooleanSupplier credential(Context context) {
        return Objects.requireNonNull(
                context.<BooleanSupplier>attribute(CREDENTIAL), "a route for anybody needs no credential");
    }

    /** What a route says of itself; one that says nothing is closed to all. */
    private static May may(Set<RouteRole> roles) {
        return roles.stream()
                .filter(May.class::isInstance)
                .map(May.class::cast)
                .findFirst()
                .orElseThrow(() -> new ForbiddenResponse("Nobody may use this."));
    }

    /** Who asks, by what the request says; to be asked again while it is being answered. */
    private Supplier<Optional<Caller>> presented(Context context) {
        String shown = bearer(context);
        if (shown != null && shown.startsWith(LocalServer.PREFIX)) {
            return () -> Optional.of(command(context, shown));
        }
        if (!accounts.required()) {
            requireOwnMachine(context);
            return () -> accounts.required() ? Optional.empty() : Optional.of(Caller.ALONE);
        }
        if (shown != null) {
            return () -> Optional.of(accounts.byToken(shown)
                    .orElseThrow(
                            () -> new UnauthorizedResponse("This token has ended or never was one; make another.")));
        }
        String vouchedFor = vouchedFor(context);
        if (vouchedFor != null) {
            return () -> Optional.of(accounts.byName(vouchedFor)
                    .orElseThrow(() -> new ForbiddenResponse("You are signed in as \"" + vouchedFor
                            + "\", who has no account here; ask an administrator for one of this name.")));
        }
        String session = context.cookie(COOKIE);
        return () -> session == null ? Optional.empty() : accounts.bySession(session);
    }

    private static @Nullable String bearer(Context context) {
        String authorization = context.header("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }

    /** Whoever may read the data directory of a server is its administrator; it asks from the same machine. */
    private Caller command(Context context, String shown) {
        String address = context.req().getRemoteAddr();
        if (!local.is(shown)
                || !(SignIn.isLoopback(address) || address.equals(context.req().getLocalAddr()))) {
            throw new UnauthorizedResponse("This is another server than that of the data directory.");
        }
        return Caller.COMMAND;
    }

    /**
     * Without accounts the server belongs to whoever sits at its machine: a page of another site that has its name point to this
     * machine is not one of them, nor is somebody elsewhere for whom a proxy asks.
     */
    private void requireOwnMachine(Context context) {
        if (signIn.trusts(context.req().getRemoteAddr())
                && FORWARDED.stream().anyMatch(header -> context.header(header) != null)) {
            throw new ForbiddenResponse("This server asks nobody who they are, and so answers to its own machine alone,"
                    + " not to what a proxy forwards. Start it with --accounts to reach it through one.");
        }
        String host = context.header("Host");
        if (host != null && !OWN_MACHINE.matcher(host).matches()) {
            throw new ForbiddenResponse(
                    "This server asks nobody who they are, and so answers to localhost alone, not to " + host
                            + ". Start it with --accounts to reach it by other names.");
        }
    }

    private @Nullable String vouchedFor(Context context) {
        String header = signIn.userHeader();
        if (header == null || !signIn.trusts(context.req().getRemoteAddr())) {
            return null;
        }
        if (Collections.list(context.req().getHeaders(header)).size() > 1) {
            throw new BadRequestResponse("There is more than one header " + header
                    + "; let the proxy replace what others send by what it says itself.");
        }
        String name = context.header(header);
        return name == null || name.isBlank() ? null : name.strip();
    }

    /** Who asks; to be called where the route is not for anybody. */
    static Caller caller(Context context) {
        return Objects.requireNonNull(callerOrNull(context), "a route for anybody has no caller");
    }

    /** Somebody who is here in person: a token must not make others that outlive it, nor lock its owner out. */
    static Caller person(Context context) {
        Caller caller = caller(context);
        if (caller.account() == null || caller.means() == Caller.Means.TOKEN) {
            throw new ForbiddenResponse("This is for people who have signed in to an account, not for tokens.");
        }
        return caller;
    }

    /** The account of somebody who is here in person. */
    static long account(Context context) {
        return Objects.requireNonNull(person(context).account(), "a person has one");
    }

    static @Nullable Caller callerOrNull(Context context) {
        return context.attribute(CALLER);
    }

    /** The address of whoever asks; that of the last proxy that is not trusted, or of the client before those that are. */
    String address(Context context) {
        String nearest = context.req().getRemoteAddr();
        String forwarded = context.header("X-Forwarded-For");
        if (!signIn.trusts(nearest) || forwarded == null) {
            return nearest;
        }
        List<String> hops =
                Arrays.stream(forwarded.split(",", -1)).map(String::strip).toList();
        for (int i = hops.size() - 1; i >= 0; i--) {
            if (!signIn.trusts(hops.get(i))) {
                return hops.get(i);
            }
        }
        return nearest;
    }

    /** Whether the browser speaks TLS, maybe to a trusted proxy. */
    boolean secure(Context context) {
        String forwarded = signIn.trusts(context.req().getRemoteAddr()) ? context.header("X-Forwarded-Proto") : null;
        return (forwarded == null ? context.scheme() : forwarded.strip()).equalsIgnoreCase("https");
    }
}

package dnas.web;

import dnas.account.Account;
import dnas.account.Accounts;
import dnas.account.Caller;
import dnas.account.Invitation;
import dnas.account.Role;
import dnas.account.SignInRefused;
import dnas.account.TooManyAttempts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signs people in and out. */
record SessionRoutes(Accounts accounts, Access access, ActionNotes notes, JsonMapper json) {
    private static final Logger LOG = LoggerFactory.getLogger(SessionRoutes.class);

    /**
     * Who is signed in.
     *
     * @param accounts whether one has to
     * @param account null when nobody is
     * @param role what the caller may do; null when nobody is signed in
     * @param means how the caller says who it is; null when nobody is signed in
     */
    record SessionView(
            boolean accounts,
            @Nullable Long account,
            @Nullable String name,
            @Nullable Role role,
            Caller.@Nullable Means means) {}

    /**
     * What a link is for.
     *
     * @param name of the account; null of the first one's link, whose name is chosen with the password
     */
    record InvitationReading(@Nullable String name, Role role, Instant expires) {}

    void install(RoutesConfig routes) {
        routes.get("/api/v1/session", context -> context.json(view(Access.callerOrNull(context))), May.ANYBODY);
        routes.post("/api/v1/session", this::signIn, May.ANYBODY);
        routes.delete("/api/v1/session", this::signOut, May.ANYBODY);
        routes.delete("/api/v1/sessions", this::signOutEverywhere, May.SEE);
        routes.post("/api/v1/session/invitation", this::accept, May.ANYBODY);
        routes.post("/api/v1/session/invitation/reading", this::readInvitation, May.ANYBODY);
        routes.put("/api/v1/session/password", this::changePassword, May.SEE);
        routes.exception(
                SignInRefused.class,
                (refused, context) ->
                        Problem.answer(context, HttpStatus.UNAUTHORIZED, String.valueOf(refused.getMessage())));
        routes.exception(TooManyAttempts.class, (refused, context) -> {
            LOG.warn("Sign-in from {} is refused for a while: too many wrong passwords.", access.address(context));
            context.header("Retry-After", String.valueOf(refused.pause().toSeconds()));
            Problem.answer(context, HttpStatus.TOO_MANY_REQUESTS, String.valueOf(refused.getMessage()));
        });
    }

    private SessionView view(@Nullable Caller caller) {
        return caller == null
                ? new SessionView(accounts.required(), null, null, null, null)
                : new SessionView(accounts.required(), caller.account(), caller.name(), caller.role(), caller.means());
    }

    private void signIn(Context context) {
        JsonNode body = RequestBody.read(context.body(), json, List.of("name", "password"), "who signs in");
        open(
                context,
                accounts.signIn(
                        RequestBody.text(body, "name"), RequestBody.secret(body, "password"), access.address(context)));
    }

    private void accept(Context context) {
        JsonNode body =
                RequestBody.read(context.body(), json, List.of("invitation", "name", "password"), "who follows a link");
        String name = body.has("name") ? RequestBody.text(body, "name") : "";
        Accounts.Session session =
                accounts.accept(RequestBody.secret(body, "invitation"), name, RequestBody.secret(body, "password"));
        Account account = session.account();
        notes.note(
                account.name(),
                "followed the link of",
                ActionNotes.ACCOUNT,
                account.id(),
                AccountRoutes.words(account));
        open(context, session);
    }

    private void readInvitation(Context context) {
        JsonNode body = RequestBody.read(context.body(), json, List.of("invitation"), "a link");
        Invitation read = accounts.read(RequestBody.secret(body, "invitation"));
        Account account = read.account();
        context.json(
                account == null
                        ? new InvitationReading(null, Role.ADMIN, read.expires())
                        : new InvitationReading(account.name(), account.role(), read.expires()));
    }

    private void changePassword(Context context) {
        JsonNode body = RequestBody.read(context.body(), json, List.of("present", "next"), "a change of password");
        open(
                context,
                accounts.changePassword(
                        Access.account(context),
                        RequestBody.secret(body, "present"),
                        RequestBody.secret(body, "next"),
                        access.address(context)));
    }

    private void open(Context context, Accounts.Session session) {
        Account account = session.account();
        context.cookie(cookie(context, session.secret().value(), session.lasting()));
        context.json(new SessionView(true, account.id(), account.name(), account.role(), Caller.Means.SESSION));
    }

    private Cookie cookie(Context context, String value, Duration lasting) {
        return new Cookie(
                Access.COOKIE,
                value,
                "/",
                Math.toIntExact(lasting.toSeconds()),
                access.secure(context),
                true,
                null,
                SameSite.STRICT);
    }

    private void signOut(Context context) {
        String session = context.cookie(Access.COOKIE);
        if (session != null) {
            accounts.signOut(session);
        }
        context.cookie(cookie(context, "", Duration.ZERO)).status(HttpStatus.NO_CONTENT);
    }

    private void signOutEverywhere(Context context) {
        accounts.signOutEverywhere(Access.account(context));
        context.cookie(cookie(context, "", Duration.ZERO)).status(HttpStatus.NO_CONTENT);
    }
}

package dnas.web;

import dnas.account.Account;
import dnas.account.Accounts;
import dnas.account.Invitation;
import dnas.account.Role;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists, makes and changes accounts. */
record AccountRoutes(Accounts accounts, ActionNotes notes, JsonMapper json) {
    /** An account with the secret of the link that lets its owner choose a password; it is shown this once. */
    record InvitationView(Account account, String invitation, Instant expires) {}

    void install(RoutesConfig routes) {
        routes.get("/api/v1/accounts", context -> context.json(accounts.all()), May.ADMINISTER);
        routes.post("/api/v1/accounts", this::invite, May.ADMINISTER);
        routes.patch("/api/v1/accounts/{id}", this::change, May.ADMINISTER);
        routes.post("/api/v1/accounts/{id}/invitation", this::inviteAgain, May.ADMINISTER);
    }

    private void invite(Context context) {
        JsonNode body = RequestBody.read(context.body(), json, List.of("name", "role"), "an account");
        Invitation invitation =
                accounts.invite(RequestBody.text(body, "name"), Role.named(RequestBody.text(body, "role")));
        show(context.status(HttpStatus.CREATED), invitation, "invited");
    }

    private void inviteAgain(Context context) {
        show(context, accounts.invitation(Parameters.id(context, "account")), "made a new link for");
    }

    private void show(Context context, Invitation invitation, String action) {
        Account account = Objects.requireNonNull(invitation.account(), "the first account is invited by the server");
        notes.note(context, action, ActionNotes.ACCOUNT, account.id(), words(account));
        context.json(new InvitationView(account, invitation.secret().value(), invitation.expires()));
    }

    /** What is noted of an account. */
    static String words(Account account) {
        return account.name() + ", " + account.role().label() + (account.disabled() ? ", disabled" : "");
    }

    /** What is not given stays as it is. */
    private void change(Context context) {
        long id = Parameters.id(context, "account");
        JsonNode body = RequestBody.read(context.body(), json, List.of("role", "disabled"), "an account");
        Account before = accounts.account(id);
        Role role = body.has("role") ? Role.named(RequestBody.text(body, "role")) : before.role();
        boolean disabled = body.has("disabled") ? RequestBody.truth(body, "disabled") : before.disabled();
        Account changed = accounts.change(id, role, disabled);
        notes.note(context, "changed", ActionNotes.ACCOUNT, id, words(changed));
        context.json(changed);
    }
}

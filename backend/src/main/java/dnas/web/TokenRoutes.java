package dnas.web;

import dnas.account.Caller;
import dnas.account.Role;
import dnas.account.Token;
import dnas.account.Tokens;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives people tokens for their programs, lists and ends them. */
record TokenRoutes(Tokens tokens, ActionNotes notes, JsonMapper json) {
    /** A token; its secret is there once, in the answer to its making. */
    record TokenView(
            long id,
            String name,
            Role role,
            Instant created,
            Instant expires,
            @Nullable Instant used,
            @Nullable String secret) {
        static TokenView of(Token token, @Nullable String secret) {
            return new TokenView(
                    token.id(), token.name(), token.role(), token.created(), token.expires(), token.used(), secret);
        }
    }

    void install(RoutesConfig routes) {
        routes.get("/api/v1/tokens", this::list, May.SEE);
        routes.post("/api/v1/tokens", this::issue, May.SEE);
        routes.delete("/api/v1/tokens/{id}", this::revoke, May.SEE);
    }

    private void list(Context context) {
        context.json(tokens.of(Access.caller(context)).stream()
                .map(token -> TokenView.of(token, null))
                .toList());
    }

    private void issue(Context context) {
        JsonNode body = RequestBody.read(context.body(), json, List.of("name", "role", "days"), "a token");
        Token.Issued issued = tokens.issue(
                Access.person(context),
                RequestBody.text(body, "name"),
                Role.named(RequestBody.text(body, "role")),
                RequestBody.integer(body, "days"));
        note(context, "made", issued.token());
        context.status(HttpStatus.CREATED)
                .json(TokenView.of(issued.token(), issued.secret().value()));
    }

    private void revoke(Context context) {
        Caller owner = Access.person(context);
        note(context, "revoked", tokens.revoke(owner, Parameters.id(context, "token")));
        context.status(HttpStatus.NO_CONTENT);
    }

    private void note(Context context, String action, Token token) {
        notes.note(
                context,
                action,
                ActionNotes.TOKEN,
                token.id(),
                token.name() + ", " + token.role().label());
    }
}

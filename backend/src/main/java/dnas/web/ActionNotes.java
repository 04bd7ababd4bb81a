package dnas.web;

import dnas.store.ActionLog;
import dnas.store.ActionRow;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Notes who did what, and shows it.
 *
 * @param listener hears of what is noted
 */
record ActionNotes(ActionLog log, Consumer<ActionRow> listener) {
    static final String STUDY = "study";
    static final String RUN = "run";
    static final String VIEW = "view";
    static final String ACCOUNT = "account";
    static final String TOKEN = "token";
    static final String BACKUP = "backup";

    void install(RoutesConfig routes) {
        routes.get("/api/v1/actions", this::list, May.SEE);
    }

    /** Notes something that the caller did. */
    void note(Context context, String action, String subject, long id, String detail) {
        note(Access.caller(context).name(), action, subject, id, detail);
    }

    /** Notes something that the account of this name did; null where nobody had to sign in. */
    void note(@Nullable String account, String action, String subject, long id, String detail) {
        listener.accept(log.note(account, action, subject, id, detail));
    }

    private void list(Context context) {
        String subject = context.queryParam("subject");
        Long id = Parameters.optionalLong(context, "id");
        if (subject != null && id != null) {
            var all = log.of(subject, id);
            context.json(new PageView<>(all, all.size(), 0, all.size()));
            return;
        }
        int page = Parameters.page(context);
        int size = Parameters.size(context);
        context.json(new PageView<ActionRow>(log.page(page, size), log.count(), page, size));
    }
}

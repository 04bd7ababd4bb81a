package dnas.web;

import dnas.InvalidInput;
import dnas.run.UnknownId;
import dnas.store.SavedView;
import dnas.store.ViewShelf;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Saves, lists, renames, deletes and restores views. */
record ViewRoutes(ViewShelf shelf, ActionNotes notes, JsonMapper json) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 16_000;
    /** A page of this dashboard: a path, and never the address of another host. */
    private static final Pattern ADDRESS = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\s]*");

    void install(RoutesConfig routes) {
        routes.get("/api/v1/views", context -> context.json(shelf.all()), May.SEE);
        routes.post("/api/v1/views", this::save, May.SEARCH);
        routes.get("/api/v1/views/{id}", context -> context.json(find(context)), May.SEE);
        routes.patch("/api/v1/views/{id}", this::rename, May.SEARCH);
        routes.delete("/api/v1/views/{id}", this::delete, May.SEARCH);
        routes.post("/api/v1/views/{id}/restore", this::restore, May.SEARCH);
    }

    private void save(Context context) {
        JsonNode body = RequestBody.read(context.body(), json, List.of("name", "address"), "a view");
        String name = name(body);
        String address = RequestBody.text(body, "address");
        if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
            throw new InvalidInput(
                    "address",
                    address,
                    "address must be the path of a page with its query, at most " + LONGEST_ADDRESS + " characters.");
        }
        SavedView view = shelf.save(name, address);
        notes.note(context, "saved", ActionNotes.VIEW, view.id(), name);
        context.status(HttpStatus.CREATED).json(view);
    }

    private static String name(JsonNode body) {
        String name = RequestBody.text(body, "name").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidInput("name", name, "A view's name has 1 to " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    private void rename(Context context) {
        String name = name(RequestBody.read(context.body(), json, List.of("name"), "a view"));
        SavedView before = find(context);
        if (!shelf.rename(before.id(), name)) {
            throw new UnknownId("view", before.id());
        }
        if (!name.equals(before.name())) {
            notes.note(context, "renamed", ActionNotes.VIEW, before.id(), before.name() + " → " + name);
        }
        context.json(find(context));
    }

    private SavedView find(Context context) {
        long id = Parameters.id(context, "view");
        return shelf.find(id).orElseThrow(() -> new UnknownId("view", id));
    }

    private void delete(Context context) {
        long id = Parameters.id(context, "view");
        String name = find(context).name();
        if (!shelf.delete(id)) {
            throw new UnknownId("view", id);
        }
        notes.note(context, "deleted", ActionNotes.VIEW, id, name);
        context.status(HttpStatus.NO_CONTENT);
    }

    private void restore(Context context) {
        long id = Parameters.id(context, "view");
        if (shelf.restore(id)) {
            notes.note(context, "restored", ActionNotes.VIEW, id, find(context).name());
        }
        context.json(find(context));
    }
}

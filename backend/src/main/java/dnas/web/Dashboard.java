package dnas.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dashboard's files, from the class path; a path that names no file is a page of it, hence its index. */
final class Dashboard {
    private static final String ROOT = "/dashboard/";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");

    void install(RoutesConfig routes) {
        routes.get("/", this::serve, May.ANYBODY);
        routes.get("/<path>", this::serve, May.ANYBODY);
    }

    private void serve(Context context) throws IOException {
        String path = context.path().substring(1);
        if (path.equals("api") || path.startsWith("api/") || path.contains("..")) {
            throw new NotFoundResponse("There is nothing at " + context.path() + ".");
        }
        byte[] file = path.isEmpty() ? null : read(path);
        if (file != null) {
            String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
            // Vite puts a hash of the content into the names of what it builds.
            boolean forEver = path.startsWith("assets/");
            context.contentType(type)
                    .header("Cache-Control", forEver ? "public, max-age=31536000, immutable" : "no-cache")
                    .result(file);
            return;
        }
        byte[] index = read("index.html");
        if (index == null || path.startsWith("assets/")) {
            throw new NotFoundResponse("There is nothing at " + context.path() + ".");
        }
        context.html("").header("Cache-Control", "no-cache").result(index);
    }

    private static byte @Nullable [] read(String path) throws IOException {
        if (path.endsWith("/") || !path.contains(".")) {
            return null;
        }
        try (InputStream file = Dashboard.class.getResourceAsStream(ROOT + path)) {
            return file == null ? null : file.readAllBytes();
        }
    }
}

package dnas.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Set;

/** Refuses changes that a page of another site asks for: a browser names the page's site, which is not this server. */
final class Origin {
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private Origin() {}

    static void install(RoutesConfig routes) {
        routes.before("/api/*", Origin::check);
    }

    private static void check(Context context) {
        String origin = context.header("Origin");
        if (origin != null && !READING.contains(context.method()) && !isOwn(origin, context.header("Host"))) {
            throw new ForbiddenResponse("Pages of " + origin + " may not change anything on this server.");
        }
    }

    private static boolean isOwn(String origin, String host) {
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equals(host);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}

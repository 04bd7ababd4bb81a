package dnas.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** What browsers are told of every answer: to run and to load nothing but this server's, and to let no page frame it. */
final class SecurityHeaders {
    /** Styles may stand in elements, where charts and widths are computed; scripts may not. */
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy",
            POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=()");

    private SecurityHeaders() {}

    static void install(RoutesConfig routes) {
        routes.before(SecurityHeaders::add);
    }

    private static void add(Context context) {
        ALL.forEach(context::header);
    }
}

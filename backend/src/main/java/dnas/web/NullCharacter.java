package dnas.web;

import dnas.InvalidInput;
import io.javalin.config.RoutesConfig;
import tools.jackson.databind.JsonNode;

/** U+0000, which PostgreSQL keeps in no text: it is refused, so that what one database holds can be moved to the other. */
final class NullCharacter {
    private NullCharacter() {}

    /** Refuses it in what an address asks the API for; a page that is asked for so shows what the API says. */
    static void install(RoutesConfig routes) {
        routes.before("/api/*", context -> context.queryParamMap()
                .forEach((name, values) -> values.forEach(value -> requireNoneIn(value, name))));
    }

    /** Refuses it in a body, however deep. */
    static void requireNoneIn(JsonNode body) {
        if (body.isString()) {
            requireNoneIn(body.stringValue(), "body");
        }
        body.valueStream().forEach(NullCharacter::requireNoneIn);
    }

    private static void requireNoneIn(String text, String field) {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidInput(field, null, "A text in " + field + " holds the null character; leave it away.");
        }
    }
}

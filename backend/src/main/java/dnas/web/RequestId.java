package dnas.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** A name for each request, by which an answer and what the log says of it are brought together. */
final class RequestId {
    private static final String REQUEST = "request";

    private RequestId() {}

    static void install(RoutesConfig routes) {
        routes.before(RequestId::give);
        routes.after(context -> MDC.remove(REQUEST));
    }

    private static void give(Context context) {
        String id = Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX);
        context.attribute(REQUEST, id);
        context.header("X-Request-Id", id);
        MDC.put(REQUEST, id);
    }

    static @Nullable String of(Context context) {
        return context.attribute(REQUEST);
    }
}

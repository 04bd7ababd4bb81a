package dnas.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;

/** Requests that cannot be read to their end, or by their method. Anybody can send them: they are their sender's fault, and nothing for the log. */
final class Malformed {
    private static final String ENDED_EARLY =
            "The body of this request ended before it was whole, or is not divided as it says; send it again.";

    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private static final Set<HandlerType> METHODS = Set.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE);

    private Malformed() {}

    static void install(RoutesConfig routes) {
        routes.before(Malformed::requireMethod);
        routes.before(Malformed::requireDecodable);
        routes.exception(
                EofException.class, (failure, context) -> Problem.answer(context, HttpStatus.BAD_REQUEST, ENDED_EARLY));
        routes.exception(
                HttpException.RuntimeException.class,
                (failure, context) -> Problem.answer(context, HttpStatus.BAD_REQUEST, ENDED_EARLY));
    }

    private static void requireMethod(Context context) {
        if (!METHODS.contains(context.method())) {
            context.header("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE");
            throw new MethodNotAllowedResponse(
                    "The method " + context.method() + " is not answered; ask with GET, POST, PUT, PATCH or DELETE.",
                    Map.of());
        }
    }

    /** Javalin's decoder throws what looks like a fault of the program. */
    private static void requireDecodable(Context context) {
        if (LONE_PERCENT.matcher(context.path()).find()) {
            throw new BadRequestResponse("The path " + context.path()
                    + " cannot be read: behind each % of a path there are two hexadecimal digits.");
        }
    }

    /** What is answered where the body of a request is cut off. */
    static BadRequestResponse endedEarly() {
        return new BadRequestResponse(ENDED_EARLY);
    }
}

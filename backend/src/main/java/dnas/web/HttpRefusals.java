package dnas.web;

import io.javalin.config.JettyConfig;
import io.javalin.http.HttpStatus;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the HTTP server refuses before a route hears of it, such as a path that leads out, is answered as all else is. */
final class HttpRefusals extends ErrorHandler {
    private final JsonMapper json;

    private HttpRefusals(JsonMapper json) {
        this.json = json;
    }

    static void install(JettyConfig jetty, JsonMapper json) {
        jetty.modifyServer(server -> server.setErrorHandler(new HttpRefusals(json)));
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        HttpStatus status = HttpStatus.forStatus(code);
        String why = message == null ? "" : ": " + message;
        SecurityHeaders.ALL.forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.TYPE);
        byte[] problem = json.writeValueAsBytes(Problem.of(status, "This request cannot be answered" + why + "."));
        response.write(true, ByteBuffer.wrap(problem), callback);
    }
}

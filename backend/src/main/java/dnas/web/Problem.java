package dnas.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dnas.InvalidInput;
import dnas.Shortened;
import dnas.run.Conflict;
import dnas.run.StoreUnavailable;
import dnas.run.UnknownId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An error as RFC 9457 writes it, with the offending field and value. Exceptions become one here and nowhere else. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String field,
        @Nullable Object value,
        @Nullable String requestId) {
    /** Media type of the answer. */
    static final String TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

    /** What is longer is shown by its beginning. */
    private static final int LONGEST_VALUE = 200;

    private static final int LONGEST_DETAIL = 2000;

    static void install(RoutesConfig routes) {
        routes.exception(
                InvalidInput.class,
                (failure, context) ->
                        answer(context, HttpStatus.BAD_REQUEST, failure.sentence(), failure.field(), failure.value()));
        routes.exception(
                UnknownId.class,
                (failure, context) ->
                        answer(context, HttpStatus.NOT_FOUND, sentence(failure), failure.field(), failure.value()));
        routes.exception(
                Conflict.class,
                (failure, context) -> answer(context, HttpStatus.CONFLICT, sentence(failure), null, null));
        routes.exception(
                StoreUnavailable.class,
                (failure, context) -> answer(context, HttpStatus.SERVICE_UNAVAILABLE, sentence(failure), null, null));
        routes.exception(
                HttpResponseException.class,
                (failure, context) ->
                        answer(context, HttpStatus.forStatus(failure.getStatus()), said(failure), null, null));
        routes.exception(Exception.class, (failure, context) -> {
            LOG.error("{} {} failed", context.method(), context.path(), failure);
            answer(
                    context,
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    "The server could not answer; its log says why, under the request " + RequestId.of(context) + ".",
                    null,
                    null);
        });
    }

    /** Of a body that is too large Javalin says no more than that. */
    private static String said(HttpResponseException failure) {
        return HttpStatus.CONTENT_TOO_LARGE.getMessage().equals(failure.getMessage())
                ? "A request's body has at most " + RequestBody.MOST
                        + " bytes, and this one has more; ask for less at once."
                : sentence(failure);
    }

    private static String sentence(Exception failure) {
        String message = failure.getMessage();
        return message == null ? "The request cannot be answered." : message;
    }

    /** Answers with an error that names no field. */
    static void answer(Context context, HttpStatus status, String detail) {
        answer(context, status, detail, null, null);
    }

    private static void answer(
            Context context, HttpStatus status, String detail, @Nullable String field, @Nullable Object value) {
        String given = String.valueOf(value);
        String shown = Shortened.to(LONGEST_VALUE, given);
        Problem problem = new Problem(
                "about:blank",
                status.getMessage(),
                status.getCode(),
                Shortened.to(LONGEST_DETAIL, detail.replace(given, shown)),
                field == null ? null : Shortened.to(LONGEST_VALUE, field),
                shown.equals(given) ? value : shown,
                RequestId.of(context));
        context.status(status).json(problem).contentType(TYPE);
    }

    /** One that no route answers with, and that names no field. */
    static Problem of(HttpStatus status, String detail) {
        return new Problem("about:blank", status.getMessage(), status.getCode(), detail, null, null, null);
    }
}

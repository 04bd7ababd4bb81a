package dnas.web;

import dnas.InvalidInput;
import dnas.benchmark.Benchmark;
import dnas.run.ControllerKey;
import dnas.run.UnknownId;
import dnas.space.Architecture;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Lists controllers, and lets people play with the code of one that is trained. */
record ControllerRoutes(Presenter presenter, JsonMapper json) {
    void install(RoutesConfig routes) {
        routes.get(
                "/api/v1/controllers",
                context -> context.json(presenter.controllers().list().stream()
                        .map(status -> ControllerView.of(status, presenter.catalogue()))
                        .toList()),
                May.SEE);
        routes.post(
                "/api/v1/controllers/{id}/decode",
                context -> {
                    CodeRequest request = CodeRequest.read(context.body(), json);
                    context.json(answer(context, decoder -> decoder.decode(request)));
                },
                May.SEE);
        routes.post(
                "/api/v1/controllers/{id}/traversals",
                context -> {
                    CodeRequest request = CodeRequest.read(context.body(), json);
                    context.json(answer(context, decoder -> decoder.traverse(request)));
                },
                May.SEE);
        routes.get(
                "/api/v1/controllers/{id}/codes/{hash}",
                context -> {
                    String hash = context.pathParam("hash");
                    context.json(answer(context, decoder -> decoder.codeOf(hash)
                            .orElseThrow(() -> new UnknownId("architecture", hash))));
                },
                May.SEE);
        routes.get(
                "/api/v1/controllers/{id}/prior",
                context -> {
                    Long seed = Parameters.optionalLong(context, "seed");
                    if (seed == null) {
                        throw new InvalidInput("seed", null, "seed is missing; any whole number will do.");
                    }
                    context.json(answer(context, decoder -> decoder.drawn(seed)));
                },
                May.SEE);
    }

    private <T> T answer(Context context, Function<CodeDecoder<?>, T> question) {
        String id = context.pathParam("id");
        ControllerKey key = ControllerKey.parse(id).orElseThrow(() -> new UnknownId("controller", id));
        return presenter
                .catalogue()
                .find(key.space())
                .map(benchmark -> question.apply(decoder(benchmark, key)))
                .orElseThrow(() -> new UnknownId("controller", id));
    }

    private <A extends Architecture> CodeDecoder<A> decoder(Benchmark<A> benchmark, ControllerKey key) {
        return presenter
                .catalogue()
                .open(benchmark, key)
                .map(controller -> new CodeDecoder<>(benchmark, controller))
                .orElseThrow(() -> new UnknownId("controller", key.id()));
    }
}

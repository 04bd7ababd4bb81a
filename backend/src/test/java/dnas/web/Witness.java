package dnas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Remembers everything that a server has acknowledged, and holds the next one to it. */
final class Witness {
    /** Evaluations by run and query. */
    private final Map<Long, Map<Integer, JsonNode>> evaluations = new TreeMap<>();

    private final Map<Long, String> notes = new TreeMap<>();
    private final Set<Long> lately = new HashSet<>();

    /** Follows a server's events until it goes away; the latch opens with the first evaluation. */
    CountDownLatch follow(ServerProcess server) {
        CountDownLatch first = new CountDownLatch(1);
        Thread listener = new Thread(() -> listen(server, first), "witness");
        listener.setDaemon(true);
        listener.start();
        return first;
    }

    private void listen(ServerProcess server, CountDownLatch first) {
        try (Stream<String> lines = server.events()) {
            lines.filter(line -> line.startsWith("data:") && line.contains("\"entry\""))
                    .map(line -> ServerProcess.JSON.readTree(line.substring("data:".length())))
                    .forEach(event -> {
                        evaluated(event.get("run").longValue(), event.get("entry"));
                        first.countDown();
                    });
        } catch (IOException | UncheckedIOException killed) {
            // As it is meant to be.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void evaluated(long run, JsonNode entry) {
        evaluations
                .computeIfAbsent(run, same -> new TreeMap<>())
                .put(entry.get("query").intValue(), entry);
        lately.add(run);
    }

    /** The server has taken this note. */
    synchronized void noted(long run, String note) {
        notes.put(run, note);
        lately.add(run);
    }

    /** How many evaluations were acknowledged. */
    synchronized int count() {
        return evaluations.values().stream().mapToInt(Map::size).sum();
    }

    /** Holds a server to what was acknowledged since this was last asked. */
    void check(ServerProcess server) {
        List<Long> runs;
        synchronized (this) {
            runs = List.copyOf(lately);
            lately.clear();
        }
        runs.forEach(run -> check(server, run));
    }

    /** Holds a server to everything. */
    void checkAll(ServerProcess server) {
        synchronized (this) {
            lately.addAll(evaluations.keySet());
            lately.addAll(notes.keySet());
        }
        check(server);
    }

    private void check(ServerProcess server, long id) {
        List<JsonNode> acknowledged;
        String note;
        synchronized (this) {
            acknowledged =
                    new ArrayList<>(evaluations.getOrDefault(id, Map.of()).values());
            note = notes.get(id);
        }
        JsonNode run = server.get("/runs/" + id);
        JsonNode trace = run.get("trace");
        for (JsonNode entry : acknowledged) {
            int query = entry.get("query").intValue();
            assertThat(trace.get(query - 1))
                    .as("query %s of run %s, of which %s are left of %s", query, id, trace.size(), acknowledged.size())
                    .isEqualTo(entry);
        }
        if (note != null) {
            assertThat(run.get("note").stringValue()).isEqualTo(note);
        }
    }
}

package dnas.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What has happened lately, numbered, and the clients that are told. Numbers start anywhere, so that a number of an earlier
 * server is hardly ever near one of this (10,000 are held of 2^52), whatever the clock says.
 */
final class EventStream implements AutoCloseable {
    private static final int HELD = 10_000;

    private final ArrayDeque<Event> held = new ArrayDeque<>();
    private final Set<EventClient> clients = ConcurrentHashMap.newKeySet();
    private long dropped;
    private long last = ThreadLocalRandom.current().nextLong(1L << 52);

    /**
     * One event.
     *
     * @param id its number
     * @param name {@code run}, {@code evaluation}, {@code controller}, {@code action} or {@code reset}
     * @param json its data
     * @param run that it is about
     * @param study that it is about
     * @param controller that it is about
     */
    record Event(
            long id,
            String name,
            String json,
            @Nullable Long run,
            @Nullable Long study,
            @Nullable String controller) {}

    synchronized void publish(
            String name, String json, @Nullable Long run, @Nullable Long study, @Nullable String controller) {
        Event event = new Event(++last, name, json, run, study, controller);
        held.addLast(event);
        if (held.size() > HELD) {
            held.removeFirst();
        }
        clients.removeIf(client -> {
            boolean slow = !client.offer(event);
            if (slow) {
                dropped++;
            }
            return slow;
        });
    }

    /**
     * Lets a client take part. A new one is first told to load: whatever it loads from then on is as new as the stream.
     *
     * @param after the number of the last event that it has; null for a new client
     */
    synchronized void join(EventClient client, @Nullable Long after) {
        List<Event> first = after == null ? List.of(reset()) : missed(after, client.wanted());
        first.forEach(client::offer);
        clients.add(client);
    }

    private Event reset() {
        return new Event(last, "reset", "{}", null, null, null);
    }

    private List<Event> missed(long after, Predicate<Event> wanted) {
        long first = held.isEmpty() ? last + 1 : held.getFirst().id();
        if (after > last || after < first - 1) {
            return List.of(reset());
        }
        List<Event> events = new ArrayList<>();
        held.stream().filter(event -> event.id() > after).filter(wanted).forEach(events::add);
        return events.size() <= EventClient.LONGEST_QUEUE ? events : List.of(reset());
    }

    /** How many clients were let go since they read too slowly. */
    synchronized long dropped() {
        return dropped;
    }

    /** How many clients are told. */
    int clients() {
        return clients.size();
    }

    void leave(EventClient client) {
        clients.remove(client);
    }

    @Override
    public void close() {
        clients.forEach(EventClient::close);
    }
}

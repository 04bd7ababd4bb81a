package dnas.web;

import dnas.web.EventStream.Event;
import io.javalin.http.sse.SseClient;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** One browser on the event stream: a bounded queue and a thread that sends from it, so that none holds up another. */
final class EventClient {
    static final int LONGEST_QUEUE = 2_000;
    private static final int HEARTBEAT_SECONDS = 5;

    private final SseClient client;
    private final Predicate<Event> wanted;
    private final BooleanSupplier welcome;
    private final BlockingQueue<Event> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private volatile boolean closed;

    /**
     * @param welcome whether it may still listen; asked now and then
     */
    EventClient(SseClient client, Predicate<Event> wanted, BooleanSupplier welcome) {
        this.client = client;
        this.welcome = welcome;
        this.wanted = event -> event.name().equals("reset") || wanted.test(event);
    }

    Predicate<Event> wanted() {
        return wanted;
    }

    /**
     * Queues an event if the client wants it.
     *
     * @return false where the client is too slow: it is let go, and loads anew when it comes back
     */
    boolean offer(Event event) {
        if (wanted.test(event) && !queue.offer(event)) {
            closed = true;
            queue.clear();
        }
        return !closed;
    }

    void close() {
        closed = true;
        client.close();
    }

    /** Sends on a thread of its own until the browser goes away. */
    void start(Runnable whenOver) {
        Thread sender = new Thread(() -> send(whenOver), "dnas-events");
        sender.setDaemon(true);
        sender.start();
    }

    private void send(Runnable whenOver) {
        try {
            client.sendComment("connected");
            long asked = System.nanoTime();
            while (!closed && !client.terminated()) {
                Event event = queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                if (System.nanoTime() - asked >= TimeUnit.SECONDS.toNanos(HEARTBEAT_SECONDS)) {
                    if (!welcome.getAsBoolean()) {
                        return;
                    }
                    asked = System.nanoTime();
                }
                if (event == null) {
                    client.sendComment("heartbeat");
                } else {
                    client.sendEvent(event.name(), event.json(), String.valueOf(event.id()));
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            whenOver.run();
            client.close();
        }
    }
}

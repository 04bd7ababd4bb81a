package dnas.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the stream of all events as an EventSource does, and keeps which evaluations it has heard of. */
final class Listening extends Thread implements AutoCloseable {
    /** Of an evaluation's data; parsing each event as JSON would keep this process busier than the server. */
    private static final Pattern RUN = Pattern.compile("\"run\":(\\d+)");

    private static final Pattern QUERY = Pattern.compile("\"query\":(\\d+)");

    private final int port;
    private final Visitor visitor;
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger resets = new AtomicInteger();
    private String lastId = "";
    private volatile boolean closed;
    private volatile Socket socket = new Socket();

    Listening(int port, Visitor visitor) {
        super("listening");
        this.port = port;
        this.visitor = visitor;
        setDaemon(true);
    }

    @Override
    public void run() {
        while (!closed) {
            try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket = connection;
                String last = lastId.isEmpty() ? "" : "Last-Event-ID: " + lastId + "\r\n";
                connection
                        .getOutputStream()
                        .write(
                                ("GET /api/v1/events HTTP/1.0\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\nCookie: "
                                                + visitor.cookie() + "\r\n" + last + "\r\n")
                                        .getBytes(StandardCharsets.US_ASCII));
                follow(new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)));
            } catch (IOException lost) {
                // It connects again.
            }
        }
    }

    private void follow(BufferedReader lines) throws IOException {
        String event = "";
        connections.incrementAndGet();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                lastId = line.substring("id:".length()).strip();
            } else if (line.startsWith("event:")) {
                event = line.substring("event:".length()).strip();
                if (event.equals("reset")) {
                    resets.incrementAndGet();
                }
            } else if (line.startsWith("data:") && event.equals("evaluation")) {
                Matcher run = RUN.matcher(line);
                Matcher query = QUERY.matcher(line);
                if (run.find() && query.find()) {
                    heard.add(run.group(1) + "/" + query.group(1));
                }
            }
        }
    }

    /** Whether the server has told it where it stands: from now on it hears of everything. */
    boolean hasBegun() {
        return resets.get() > 0;
    }

    /** How often it had to load anew, beyond the load with which every page begins. */
    int loadsAgain() {
        return Math.max(0, resets.get() - 1);
    }

    /** Run and query of each evaluation. */
    Set<String> heard() {
        return heard;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        socket.close();
    }
}
